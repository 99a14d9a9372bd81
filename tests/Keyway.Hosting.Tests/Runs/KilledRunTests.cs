using System.Diagnostics;
using System.Globalization;
using Keyway.Harness;

namespace Keyway.Hosting.Tests;

/// <summary>Kills processes in the middle of runs that write fast, and reads what is left of them.</summary>
public sealed class KilledRunTests : IDisposable
{
    private const int Seed = 20261121;

    private readonly string _folder = Directory.CreateTempSubdirectory("keyway-killed-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task KilledRun_ReadsBackComplete_AndInterrupted()
    {
        var random = new Random(Seed);
        var store = new FileRunStore(_folder);
        int kills = TestSize.Of(20, 500);
        int insideWrites = 0;
        for (int i = 0; i < kills; i++)
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"victim-{i}");
            bool isTorn = i % 2 == 0;
            await KillAsync(id, isTorn, random);

            RunRecord? record = await store.FindAsync(id);
            Assert.True(record?.Status == RunStatus.Interrupted, $"Seed {Seed}, kill {i}: {record?.Status}");
            List<RunEvent> events = await store.ReadEventsAsync(id).ToListAsync();
            Assert.True(RunEventSequence.FindMissing(events).Count == 0, $"Seed {Seed}, kill {i}: numbers are missing");
            if (await store.FindCheckpointAsync(id) is { } checkpoint)
            {
                byte[] content = await File.ReadAllBytesAsync(checkpoint.Path);
                Assert.True(content.Length == 100_000 && content.Distinct().Count() == 1, $"Seed {Seed}, kill {i}: a torn checkpoint");
            }

            insideWrites += await EndsInsideALineAsync(id) ? 1 : 0;
        }

        Assert.True(insideWrites * 3 >= kills, $"Expected at least a third of {kills} kills inside a write, got {insideWrites}.");
    }

    private async Task KillAsync(string id, bool isTorn, Random random)
    {
        using Process victim = Process.Start(new ProcessStartInfo("dotnet", [VictimProgram.Path, _folder, id, isTorn ? "torn" : "whole"])
        {
            RedirectStandardOutput = true,
        })!;
        try
        {
            Assert.Equal("started", await NextAsync(victim, "started"));
            if (isTorn)
            {
                for (int writes = random.Next(1, 40); writes > 0; writes--)
                {
                    await NextAsync(victim, "inside");
                }
            }
            else
            {
                await Task.Delay(random.Next(0, 150));
            }
        }
        finally
        {
            // SIGKILL on Unix.
            victim.Kill();
            await victim.WaitForExitAsync();
        }
    }

    private static async Task<string?> NextAsync(Process victim, string line)
    {
        string? read;
        do
        {
            read = await victim.StandardOutput.ReadLineAsync();
        }
        while (read is not null && read != line);
        return read;
    }

    private async Task<bool> EndsInsideALineAsync(string id)
    {
        string path = Path.Combine(_folder, id, "events.jsonl");
        return File.Exists(path) && await File.ReadAllBytesAsync(path) is [.., not (byte)'\n'];
    }
}
