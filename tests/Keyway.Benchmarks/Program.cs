using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using Keyway.Benchmarks.Analyzers;
using Keyway.Benchmarks.Calls;
using Keyway.Benchmarks.Events;
using Keyway.Benchmarks.Generators;
using Keyway.Benchmarks.Mcp;
using Keyway.Benchmarks.Startup;

switch (args)
{
    case ["startup"]:
        return Startup(15);
    case ["startup", var count] when int.TryParse(count, out int processes) && processes > 0:
        return Startup(processes);
    case ["names"]:
        Console.WriteLine(NameListing.Run());
        return 0;
    case ["calls"]:
        foreach (Type type in CallBenchmarks.Types)
        {
            CallBenchmarks.Run(type, Job.Default, ConsoleLogger.Default);
        }

        return 0;
    case ["call-ratios"]:
        return CallComparison.Run(Console.Out, rounds: 301) ? 0 : 1;
    case ["generator-ratios"]:
        return GeneratorComparison.Run(Console.Out, sizes: [100, 500, 1000], runs: 15) ? 0 : 1;
    case ["reports"]:
        return ReportComparison.Run(Console.Out, reports: 100_000, rounds: 51) ? 0 : 1;
    case ["analyzers"]:
        return AnalyzerComparison.Run(Console.Out, tools: 1000, rounds: 15) ? 0 : 1;
    case ["analyzers", var count] when int.TryParse(count, out int rounds) && rounds > 0:
        return AnalyzerComparison.Run(Console.Out, tools: 1000, rounds) ? 0 : 1;
    case ["mcp"]:
        return await McpComparison.RunAsync(Console.Out, processes: 15, rounds: 51, calls: 500, isNative: true) ? 0 : 1;
    case ["mcp", "just-in-time"]:
        return await McpComparison.RunAsync(Console.Out, processes: 15, rounds: 51, calls: 500, isNative: false) ? 0 : 1;
    default:
        Console.Error.WriteLine("startup [PROCESSES]   the first call of a registry of 1,000 tools, beside AIFunctionFactory; fails where a ratio is above its limit");
        Console.Error.WriteLine("names                 what listing names allocates");
        Console.Error.WriteLine("calls                 time and bytes of a call, beside hand-written code and other libraries");
        Console.Error.WriteLine("call-ratios           the same in turn; fails where a ratio is above its limit");
        Console.Error.WriteLine("generator-ratios      the generator beside System.Text.Json's; fails where a ratio is above its limit");
        Console.Error.WriteLine("reports               reporting progress with sinks beside reporting without; fails where a ratio is above its limit");
        Console.Error.WriteLine("mcp [just-in-time]    an MCP server of a hundred tools beside the official SDK's, also natively; fails where a ratio is above its limit");
        Console.Error.WriteLine("analyzers [ROUNDS]    the analyzers beside the compiler and an idle analyzer; fails where a ratio is above its limit");
        return 2;
}

static int Startup(int processes)
{
    StartupComparison comparison = StartupComparison.Run(processes);
    Console.WriteLine(comparison);
    return comparison.IsKept ? 0 : 1;
}
