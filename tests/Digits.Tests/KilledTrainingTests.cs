using System.Diagnostics;
using System.Globalization;
using Digits.Learning;
using Keyway.Hosting;

namespace Digits.Tests;

/// <summary>Kills training at random moments, goes on from what is left, and compares the weights.</summary>
public sealed class KilledTrainingTests : IDisposable
{
    private const int Seed = 20261121;
    private const int Rows = 300;
    private const int Epochs = 3;

    private readonly DigitsProcess _digits = new();
    private readonly string _data;

    public KilledTrainingTests()
    {
        _data = Path.Combine(_digits.Folder, "rows.csv");
        File.WriteAllLines(_data, File.ReadLines(DigitFiles.Train).Take(Rows));
    }

    public void Dispose() => _digits.Dispose();

    [Fact]
    public async Task TrainingThatWasKilled_GoesOn_AndEndsWithTheSameWeights()
    {
        var store = new FileRunStore(Path.Combine(_digits.Folder, "runs"));
        string undisturbed = Path.Combine(_digits.Folder, "undisturbed.bin");
        Assert.Equal(0, (await _digits.RunAsync(Arguments(undisturbed, "1"))).Code);
        TimeSpan took = (await store.ListAsync().SingleAsync()) is { StartedAt: { } started, FinishedAt: { } finished } ? finished - started : default;
        var random = new Random(Seed);
        int interrupted = 0;
        for (int i = 0; i < 5; i++)
        {
            string model = Path.Combine(_digits.Folder, $"resumed{i}.bin");
            RunRecord run = await KillAsync(store, Arguments(model, "1"), took * random.NextDouble());
            interrupted += run.Status == RunStatus.Interrupted ? 1 : 0;

            (int code, _, string error) = await _digits.RunAsync("run", "train", "--resume", run.Id, "--quiet");

            Assert.True(code == 0, $"Seed {Seed}, kill {i}: {error}");
            Assert.True(Weights(undisturbed).SequenceEqual(Weights(model)), $"Seed {Seed}, kill {i}: other weights");
        }

        Assert.True(interrupted > 0, "Expected a run that was killed before its end, got none.");

        string other = Path.Combine(_digits.Folder, "other.bin");
        Assert.Equal(0, (await _digits.RunAsync(Arguments(other, "2"))).Code);
        Assert.False(Weights(undisturbed).SequenceEqual(Weights(other)), "Another seed gives other weights.");
    }

    private string[] Arguments(string model, string seed)
        => ["run", "train", "--data", _data, "--epochs", Epochs.ToString(CultureInfo.InvariantCulture), "--model", model, "--seed", seed, "--quiet"];

    /// <summary>Kills a run so long after it has begun.</summary>
    private async Task<RunRecord> KillAsync(FileRunStore store, string[] arguments, TimeSpan after)
    {
        HashSet<string> before = [.. (await store.ListAsync().ToListAsync()).Select(run => run.Id)];
        using Process process = _digits.Start(arguments);
        RunRecord? run;
        do
        {
            run = await store.ListAsync().FirstOrDefaultAsync(run => !before.Contains(run.Id));
        }
        while (run is null or { Status: RunStatus.Pending });
        await Task.Delay(after);

        // SIGKILL on Unix.
        process.Kill();
        await process.WaitForExitAsync();
        return (await store.FindAsync(run.Id))!;
    }

    private static double[] Weights(string path)
    {
        (NeuralNetwork network, _) = ModelFile.Read(File.ReadAllBytes(path), path);
        return [.. network.Hidden.Weights, .. network.Hidden.Biases, .. network.Output.Weights, .. network.Output.Biases];
    }
}
