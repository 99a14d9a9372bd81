using Keyway.Benchmarks.Children;

await Serve.RunAsync(args, static _ => { });
