using Keyway.Harness;
using Keyway.Tests.Support;
using Xunit.Abstractions;

namespace Keyway.Tests.Binding.Repair;

/// <summary>What is wrong with a call is named, all of it, where it is, and nothing else is.</summary>
public class RepairTests(ITestOutputHelper output)
{
    private const int Seed = 20261121;
    private const int MostTogether = 5;
    private const int MostTries = 12;

    private static readonly ToolInvoker s_invoker = new(RepairPlugin.Registry);

    [Fact]
    public async Task GoodCalls_AreGood()
    {
        foreach ((string tool, JsonTree good, _) in RepairCalls.All)
        {
            await CheckAsync(tool, good, []);
        }
    }

    [Fact]
    public async Task EveryMistakeAtEveryPlace_IsTheOneFault()
    {
        int count = 0;
        foreach ((string tool, JsonTree good, Injection[] injections) in RepairCalls.All)
        {
            foreach (Injection injection in injections)
            {
                count++;
                await CheckAsync(tool, good, [injection]);
            }
        }

        output.WriteLine($"{count} mistakes.");
        Assert.InRange(count, 2_000, int.MaxValue);
    }

    [Fact]
    public async Task SeveralMistakes_AreAllOfTheFaults()
    {
        int count = TestSize.Of(4_000, full: 200_000);
        var random = new Random(Seed);
        for (int i = 0; i < count; i++)
        {
            (string tool, JsonTree good, Injection[] injections) = RepairCalls.All[random.Next(RepairCalls.All.Count)];
            List<Injection> chosen = [];
            foreach (Injection next in random.GetItems(injections, MostTries))
            {
                if (chosen.Count < MostTogether && chosen.TrueForAll(next.IsApartFrom))
                {
                    chosen.Add(next);
                }
            }

            await CheckAsync(tool, good, chosen[..Math.Min(chosen.Count, random.Next(2, MostTogether + 1))]);
        }

        output.WriteLine($"{count} calls of seed {Seed}.");
    }

    private static async Task CheckAsync(string tool, JsonTree good, IReadOnlyList<Injection> injections)
    {
        JsonTree arguments = good.Clone();
        foreach (Injection injection in injections)
        {
            injection.Apply(arguments);
        }

        string text = arguments.ToString();
        string expected = Lines(injections.Select(injection => injection.Fault).OfType<ExpectedFault>());
        foreach (ArgumentForm form in ArgumentForms.All.Where(form => injections.All(injection => injection.Fits(form))))
        {
            ToolResult result = await s_invoker.InvokeAsync(tool, ArgumentForms.Make(form, text));
            string found = Lines((result.Error?.ArgumentFaults ?? []).Select(ExpectedFault.Of));
            Assert.True(
                expected == found && result.IsError == (expected.Length > 0),
                $"{form}, {tool}: {string.Join(", ", injections)}\n{text}\nexpected:\n{expected}\nfound:\n{found}\n{result}");
        }
    }

    private static string Lines(IEnumerable<ExpectedFault> faults)
        => string.Join('\n', faults.Select(fault => $"{fault.Pointer} {fault.Code} {fault.Suggestion}").Order(StringComparer.Ordinal));
}
