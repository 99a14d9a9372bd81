using Keyway.Benchmarks.Children;

await StdioServer.RunAsync(static _ => { });
