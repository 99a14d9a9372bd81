using Microsoft.CodeAnalysis;

namespace Keyway.Harness.Tests;

public class EditScriptTests
{
    [Fact]
    public void EditInABody_EmitsNothing()
    {
        EditReport report = Toy.Good.Start().Edit().Replace("First.cs", "=> 1;", "=> 11;");

        report.EmitsNothing();
        report.Caches(Toy.Step);
        Assert.Equal(
            [IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Unchanged], report.Reasons[Toy.Step]);
    }

    [Fact]
    public void EditOfAName_EmitsThatFile()
    {
        EditReport report = Toy.Good.Start().Edit().Replace("First.cs", "One()", "Uno()");

        report.EmitsOnly("Shop.First.g.cs");
        report.Changes(Toy.Step);
        Assert.Throws<HarnessException>(report.EmitsNothing);
        Assert.Throws<HarnessException>(() => report.EmitsOnly("Shop.Second.g.cs"));
        Assert.Throws<HarnessException>(() => report.Caches(Toy.Step));
    }

    [Fact]
    public void StepThatDoesNotExist_IsNotCached() =>
        Assert.Throws<HarnessException>(
            () => Toy.Good.Start().Edit().Replace("First.cs", "=> 1;", "=> 11;").Caches("Modles"));

    [Fact]
    public void EditsInARow_AreSeenByTheSameDriver()
    {
        EditScript script = Toy.Good.Start().Edit();

        script.SetText("Third.cs", "namespace Shop; [Toy.Marked] partial class Third;").EmitsOnly("Shop.Third.g.cs");
        script.Replace("Third.cs", "partial class Third;", "partial class Third { void M() { } }")
            .EmitsOnly("Shop.Third.g.cs");
        script.Replace("Third.cs", "{ }", "{ return; }").EmitsNothing();
        EditReport removed = script.Remove("Third.cs");

        Assert.Equal(["Shop.Third.g.cs"], removed.Removed);
        Assert.Throws<HarnessException>(removed.EmitsNothing);
        Assert.DoesNotContain("Shop.Third.g.cs", script.Current.Texts.Keys);
    }

    [Fact]
    public void EqualityThatOverlooksAnEdit_IsStale()
    {
        GeneratorTest test = Toy.TestOf(
            static context => new NameOnly(Toy.Parse(context)), static model => Toy.Emit(model.Inner));

        HarnessException exception = Assert.Throws<HarnessException>(
            () => test.Start().Edit().Replace("First.cs", "One()", "Uno()"));

        Assert.Contains("Stale", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TextThatIsNotThereOnce_IsRefused()
    {
        EditScript script = Toy.Good.Start().Edit();

        Assert.Throws<HarnessException>(() => script.Replace("First.cs", "absent", ""));
        Assert.Throws<HarnessException>(() => script.Replace("First.cs", "Kept", ""));
        Assert.Throws<HarnessException>(() => script.Replace("Nowhere.cs", "Kept", ""));
    }

    private sealed class NameOnly(ToyModel inner)
    {
        public ToyModel Inner { get; } = inner;

        public override bool Equals(object? obj) => obj is NameOnly other && other.Inner.Name == Inner.Name;

        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Inner.Name);
    }
}
