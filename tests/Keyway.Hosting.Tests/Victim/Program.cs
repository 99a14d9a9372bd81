using Keyway;
using Keyway.Hosting;
using Keyway.Hosting.Tests.Victim;

// Runs an action that writes as fast as it can, until it is killed: FOLDER RUN, and `torn` to announce when it is inside a write.
var files = new FileRunStore(args[0]);
IRunStore store = args is [_, _, "torn"] ? new TornRunStore(files) : files;
var runner = new ActionRunner(new ToolInvoker(VictimPlugin.Registry), new ActionRunnerOptions { Store = store });
ActionRun run = await runner.StartAsync("storm", options: new ActionRunOptions { Id = args[1] });
Console.Out.WriteLine("started");
Console.Out.Flush();
await run.Completion;
