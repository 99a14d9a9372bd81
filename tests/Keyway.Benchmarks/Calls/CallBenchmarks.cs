using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Keyway.Benchmarks.Calls;

/// <summary>Runs the benchmarks of calls.</summary>
internal static class CallBenchmarks
{
    /// <summary>Gets the classes that have benchmarks.</summary>
    public static IReadOnlyList<Type> Types { get; } = [typeof(AddBenchmarks), typeof(WeatherBenchmarks), typeof(ReserveBenchmarks)];

    /// <summary>Runs the benchmarks of one class.</summary>
    /// <param name="type">One of <see cref="Types"/>.</param>
    /// <param name="job">How often, and how long.</param>
    /// <param name="logger">Where the table goes.</param>
    public static Summary Run(Type type, Job job, ILogger logger)
    {
        // In this process: the one that BenchmarkDotNet would make builds the whole repository again, under its rules for
        // products. A dry run of tests is of a debug build.
        IConfig config = ManualConfig.CreateEmpty()
            .AddJob(job.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddColumn(StatisticColumn.Median)
            .AddLogger(logger)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "Keyway.Benchmarks"))
            .WithOptions(ConfigOptions.DisableOptimizationsValidator | ConfigOptions.DisableLogFile);
        return BenchmarkRunner.Run(type, config);
    }
}
