using Keyway.AotTests.Support;
using Keyway.PackageTests;
using Xunit.Abstractions;

namespace Keyway.AotTests;

/// <summary>The program, published with Native AOT and run.</summary>
public sealed class NativeTests(PublishedProgram program, ITestOutputHelper output) : IClassFixture<PublishedProgram>
{
    [NativeFact]
    public void Program_IsPublishedWithoutAWarning()
    {
        Assert.DoesNotMatch("warning|IL[23][0-9]{3}", program.Published.Succeeded().Output);
        output.WriteLine($"The native program has {new FileInfo(program.Native).Length:N0} bytes.");
    }

    [NativeFact]
    public async Task EveryCheck_PassesNatively()
    {
        CommandResult run = await program.RunAsync();

        Assert.Equal([.. Checks.All.Select(check => $"ok {check.Name}"), $"{Checks.All.Count} passed, 0 failed", ""], run.Output.Split('\n'));
        Assert.Equal(0, run.ExitCode);
    }

    [NativeFact]
    public async Task CheckThatFails_IsReportedAndEndsWithAnExitCode()
    {
        CommandResult run = await program.RunAsync("fail");

        Assert.EndsWith(
            $"FAILED made/to_fail: expected nothing, got something\n{Checks.All.Count} passed, 1 failed\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }
}
