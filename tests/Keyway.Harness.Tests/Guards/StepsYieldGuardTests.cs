namespace Keyway.Harness.Tests;

public class StepsYieldGuardTests
{
    [Fact]
    public void MisspeltStep_Trips()
    {
        GuardException exception = Tripped.By<StepsYieldGuard>(Toy.Good with { Steps = [Toy.Step, "Modles"] });

        Assert.Contains("yielded nothing: Modles", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void StepOffTheList_Trips()
    {
        GuardException exception = Tripped.By<StepsYieldGuard>(Toy.Good with { Steps = [] });

        Assert.Contains("unguarded: Models", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ExpectingAStepOffTheList_Trips() => Tripped.By<StepsYieldGuard>(Toy.Good.Expecting("Modles"));

    [Fact]
    public void ExpectingNoStepAlthoughFilesAreEmitted_Trips() => Tripped.By<StepsYieldGuard>(Toy.Good.Expecting());

    [Fact]
    public void StepTheProjectDoesNotReach_PassesWhenOthersAreExpected() =>
        (Toy.Good with { Steps = [Toy.Step, "Other"] }).Expecting(Toy.Step).Run();

    [Fact]
    public void NothingEmittedForTheSource_NeedsNoStep() =>
        (Toy.Good with { Project = new() }).WithSource("Plain.cs", "internal class Plain;").Run();
}
