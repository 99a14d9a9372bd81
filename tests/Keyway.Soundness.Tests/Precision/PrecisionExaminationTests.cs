using System.Collections.Immutable;
using Keyway.Soundness.Tests.Running;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Soundness.Tests.Precision;

/// <summary>What is demanded, and by which rule, is told rightly; a demand that no rule accounts for isn't taken for one.</summary>
public sealed class PrecisionExaminationTests
{
    [Theory]
    [InlineData("Read", "_ = context.GetK0();")]
    [InlineData("Read", "if (Probe.Ask()) { _ = context.Get<string>(Keys.K0); }")]
    [InlineData("Read", "var other = context.WithK1(\"given\"); Action act = () => other.GetK0(); act();")]
    [InlineData("Stated", "Over(context);")]
    [InlineData("Stored", "_ = new Reader(context);")]
    [InlineData("Stored", "Reader.Kept = context;")]
    [InlineData("StandsIn", "Action act = () => context.GetK0();")]
    [InlineData("StandsIn", "void Local() { _ = context.GetK0(); } Action act = Local;")]
    [InlineData("StandsIn", "IContract contract = new Work(); contract.Use(context);")]
    [InlineData("Condition", "if (Probe.Read(\"a\") == \"b\") { _ = context.GetK0(); }")]
    [InlineData("Condition", "_ = Probe.Read(\"a\") == \"b\" ? context.GetK0() : \"\";")]
    [InlineData("Condition", "try { Probe.Stop(); } catch (InvalidOperationException) { _ = context.GetK0(); }")]
    [InlineData("Condition", "RuntimeContext other = context; if (Probe.Read(\"a\") == \"a\") { other = context.WithK0(\"given\"); } _ = other.GetK0();")]
    [InlineData("Condition", "Private(context);")]
    [InlineData("Condition", "RuntimeContext kept = context; Change(ref kept); new Work().Use(kept);")]
    [InlineData("Condition", "RuntimeContext kept = context; Change(ref kept); new Reader(kept).Read();")]
    [InlineData("Condition", "RuntimeContext kept = context; Change(ref kept); _ = kept.GetK0();")]
    public async Task DemandedKey_IsOfItsRule(string kind, string body)
    {
        Trial trial = await Examination.OfProduct.TryAsync(Program(body));
        Assert.True(trial.Outcome == Outcome.Sound, trial.Details);

        IReadOnlyList<Demand> demands = await PrecisionExamination.OfProduct.TryAsync(trial.Compilations, Examination.Ways);

        Assert.Equal(kind, demands.First(demand => demand.Of == "tool").Kind.ToString());
    }

    [Fact]
    public async Task DemandThatNoRuleAccountsFor_IsUnexplained()
    {
        Trial trial = await Examination.OfProduct.TryAsync(Program("_ = Probe.Read(\"nothing of the context\"); _ = context.GetK0();"));

        IReadOnlyList<Demand> demands = await new PrecisionExamination([new Overdemanding()]).TryAsync(trial.Compilations, Examination.Ways);

        Demand demand = Assert.Single(demands, static demand => demand.Of == "tool");
        Assert.Equal((Overdemanding.Key, DemandKind.Unexplained), (demand.Key, demand.Kind));
        Assert.Contains("nothing of the context", demand.Left, StringComparison.Ordinal);
    }

    private static ProgramText Program(string body) => new(
        $$"""
        public static class T
        {
            [Tool(RequiredContext = [Keys.K0])]
            public static void Tool(RuntimeContext context)
            {
                {{body}}
            }

            private static void Private(RuntimeContext context)
            {
                if (Probe.Read("a") == "b")
                {
                    _ = context.GetK0();
                }
            }

            private static void Change([RequiresContext(Keys.K0)] ref RuntimeContext context) => context = context.WithK0("given");

            public static void Over([RequiresContext(Keys.K0)] RuntimeContext context)
            {
            }
        }

        public sealed class Reader([RequiresContext(Keys.K0)] RuntimeContext context)
        {
            [RequiresContext(Keys.K0)]
            public static RuntimeContext? Kept { get; set; }

            public string Read() => context.GetK0();
        }

        public interface IContract
        {
            void Use([RequiresContext(Keys.K0)] RuntimeContext context);
        }

        public sealed class Work : IContract
        {
            public void Use(RuntimeContext context)
            {
            }
        }
        """,
        null);
}
