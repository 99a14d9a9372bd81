using Digits;
using Digits.Learning;
using Keyway;
using Keyway.Cli;
using Keyway.Mcp;

var builder = KeywayApp.CreateBuilder(args, DigitsPlugin.Registry);

// Made when first needed: `train` runs before there is a model.
builder.ConfigureContext(context => context
    .WithModel(() => Classifier.Load(DigitFiles.Model))
    .WithExamples(() => new NearestExamples(DigitSet.Load(DigitFiles.Train))));

// `mcp` serves the same to assistants and editors.
builder.AddMcp();
await using KeywayApp app = builder.Build();
return await app.RunAsync();
