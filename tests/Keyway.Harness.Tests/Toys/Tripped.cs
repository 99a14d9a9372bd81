namespace Keyway.Harness.Tests;

/// <summary>Asserts that a guard trips, by itself and not hidden behind another.</summary>
internal static class Tripped
{
    public static GuardException By<TGuard>(GeneratorTest test)
        where TGuard : IGuard, new()
    {
        GuardException exception = Assert.Throws<GuardException>(() => (test with { Guards = [new TGuard()] }).Run());
        Assert.IsType<TGuard>(exception.Guard);
        Assert.Throws<GuardException>(() => test.Run());
        return exception;
    }
}
