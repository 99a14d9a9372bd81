using Keyway.Harness;
using Keyway.Soundness.Tests.Coverage;
using Keyway.Soundness.Tests.Programs;
using Keyway.Soundness.Tests.Running;

namespace Keyway.Soundness.Tests;

/// <summary>What came of many random programs: always the same ones.</summary>
public sealed class Survey : IAsyncLifetime
{
    /// <summary>How many there are.</summary>
    internal static int Programs { get; } = TestSize.Of(200, 5000);

    /// <summary>Gets the seed of the first program that shows a fault, of the analyzers or of the programs, and what came of it.</summary>
    internal (ulong Seed, Trial Trial)? FirstFault { get; private set; }

    /// <summary>Gets how many programs the analyzers found nothing in.</summary>
    internal int Clean { get; private set; }

    /// <summary>Gets how many of those read a key two hops or more away from a tool.</summary>
    internal int CleanAndFar { get; private set; }

    /// <summary>Gets in how many programs each kind of operation occurs.</summary>
    internal OperationCensus Census { get; } = new();

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        for (ulong seed = 0; seed < (ulong)Programs; seed++)
        {
            Trial trial = await Examination.OfProduct.TryAsync(RandomProgram.Of(seed));
            Census.Add(trial.Compilations);
            if (trial.Outcome == Outcome.Sound)
            {
                Clean++;
                CleanAndFar += ReadDistance.Of(trial.Compilations) >= 2 ? 1 : 0;
            }
            else if (trial.Outcome != Outcome.Reported)
            {
                FirstFault ??= (seed, trial);
            }
        }
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;
}
