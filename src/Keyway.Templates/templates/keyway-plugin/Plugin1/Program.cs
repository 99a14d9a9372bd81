using Keyway.Cli;
using Plugin1;

var builder = KeywayApp.CreateBuilder(args, Plugin.Registry);

// Made when first needed: `index` runs before there is one.
builder.ConfigureContext(context => context.WithIndex(() => WordIndex.Load(WordIndex.DefaultPath)));
await using KeywayApp app = builder.Build();
return await app.RunAsync();
