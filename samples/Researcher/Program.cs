using Keyway;
using Keyway.Agents;
using Keyway.Cli;
using Researcher;
using Researcher.Library;
using Researcher.Models;

var builder = KeywayApp.CreateBuilder(args, ResearcherPlugin.Registry);
string folder = builder.Configuration["RESEARCHER_PAGES"] ?? "docs";
builder.ConfigureContext(context => context.WithPages(() => new PageLibrary(folder)));
builder.AddAgents((options, _) =>
{
    options.Registry = ResearcherAgents.Registry;
    options.UseChatClient("model", ModelChoice.FromEnvironment(builder.Configuration));
});
await using KeywayApp app = builder.Build();
return await app.RunAsync();
