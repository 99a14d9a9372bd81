using System.Globalization;
using Keyway.CodeFixes.Context;
using Keyway.Harness;
using Keyway.Soundness.Tests.Programs;
using Keyway.Soundness.Tests.Running;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace Keyway.Soundness.Tests.Mending;

/// <summary>Random programs with errors of contexts are mended, wherever a statement in their source mends them.</summary>
public sealed class MendTests(ITestOutputHelper output)
{
    // Each is analyzed again after each step: a run of all tests takes the first half.
    private static readonly ulong s_programs = TestSize.Of(100UL, 5_000UL);

    [Fact]
    public async Task Fixes_LeaveOnlyWhatNoStatementMends()
    {
        int programs = 0;
        int whole = 0;
        SortedDictionary<string, int> left = [];
        for (ulong seed = 0; seed < s_programs; seed++)
        {
            Solution solution = MendedProgram.Open(ProgramCompiler.Compile(ProgramText.Of(RandomProgram.Of(seed).ToString())));
            IReadOnlyList<Diagnostic> errors = await MendedProgram.ErrorsAsync(solution);
            if (errors.Count == 0)
            {
                continue;
            }

            Solution mended = await MendedProgram.MendAsync(solution, errors);
            IReadOnlyList<Diagnostic> after = await MendedProgram.ErrorsAsync(mended);
            programs++;
            whole += after.Count == 0 ? 1 : 0;
            foreach (Diagnostic error in after)
            {
                // Where source could say more, the fix would have said it.
                Assert.True(
                    (await StatementPlaces.OfAsync(mended, error, CancellationToken.None)).Count == 0,
                    $"Seed {seed}: {error} is left.\n{await error.Location.SourceTree!.GetTextAsync()}");
                string cause = Cause(error);
                left[cause] = left.GetValueOrDefault(cause) + 1;
            }
        }

        output.WriteLine($"{programs} programs with errors, {whole} of them mended wholly. Left: {string.Join(", ", left.Select(pair => $"{pair.Value} {pair.Key}"))}.");
        Assert.True(whole > programs / 2, $"Only {whole} of {programs} programs were mended.");
        Assert.DoesNotContain(left.Keys, static cause => cause.StartsWith('?'));
    }

    /// <summary>Says why no statement mends an error, by what the message tells its reader to do instead.</summary>
    private static string Cause(Diagnostic error)
    {
        string message = error.GetMessage(CultureInfo.InvariantCulture);
        return message.Contains("taken away before", StringComparison.Ordinal) ? "taken away"
            : message.Contains("provide it with a With method", StringComparison.Ordinal) ? "made in place"
            : error.Id == "KEY0110" && error.AdditionalLocations.Count == 0 ? "of a contract in another assembly"
            : error.Id == "KEY0110" && message.Contains("which the delegate", StringComparison.Ordinal) ? "of a delegate in another assembly"
            : $"? {error}";
    }
}
