using Keyway.Analyzers.Declaration;

namespace Keyway.Soundness.Tests.Running;

/// <summary>What becomes of a program is told rightly: here with an analyzer that knows nothing of contexts, so that each is run.</summary>
public sealed class ExaminationTests
{
    private static readonly Examination s_unanalyzed = new([new ToolNameAnalyzer()]);

    [Theory]
    [InlineData("Sound", "_ = context.GetK0();")]
    [InlineData("Unsound", "_ = context.GetK1();")]
    [InlineData("Unsound", "try { _ = context.GetK1(); } catch (Exception) { }")]
    [InlineData("Unsound", "try { Task.Run(() => context.GetK1()).Wait(); } catch (AggregateException) { }")]
    [InlineData("Unsound", "if (Probe.Ask() && !Probe.Ask() && Probe.Ask()) { _ = context.GetK1(); }")]
    [InlineData("Sound", "if (Probe.Ask()) { Probe.Stop(); }")]
    [InlineData("Broke", "if (Probe.Ask()) { throw new InvalidOperationException(); }")]
    [InlineData("DoesNotCompile", "_ = missing;")]
    public async Task Program_ComesToWhatItDoes(string outcome, string body)
    {
        Trial trial = await s_unanalyzed.TryAsync(new ProgramText(
            $"public static class T {{ [Tool(RequiredContext = [Keys.K0])] public static void X(RuntimeContext context) {{ {body} }} }}", null));

        Assert.Equal(outcome, trial.Outcome.ToString());
    }
}
