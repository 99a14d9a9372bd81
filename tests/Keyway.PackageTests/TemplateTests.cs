using Keyway.Harness;

namespace Keyway.PackageTests;

/// <summary>The way of a new user: a template, a build, a run, a test, from the packages alone.</summary>
[Collection(PackedPackagesFixture.Name)]
public sealed class TemplateTests(PackedPackages packed)
{
    [Fact]
    public async Task Template_IsInstalled_Built_Run_AndTested()
    {
        string hive = Path.Combine(packed.Authors, "hive");
        string folder = Path.Combine(packed.Authors, "templates", "Acme.Words");
        (await Commands.DotnetAsync(packed.Authors, "new", "install", packed.Package("Keyway.Templates"), "--debug:custom-hive", hive)).Succeeded();
        (await Commands.DotnetAsync(packed.Authors, "new", "keyway-plugin", "--name", "Acme.Words", "--output", folder, "--debug:custom-hive", hive)).Succeeded();
        (await Commands.BuildAsync(folder, "build")).Succeeded();

        string program = Path.Combine(folder, "Acme.Words", "bin", "Debug", "net10.0", "Acme.Words.dll");
        string indexed = (await Commands.DotnetAsync(folder, "exec", program, "run", "index", "--folder", ".", "--quiet")).Succeeded().Output;
        string counted = (await Commands.DotnetAsync(folder, "exec", program, "call", "count_word", "--word", "run")).Succeeded().Output;
        string tested = (await Commands.DotnetAsync(folder, "test", "--no-build")).Succeeded().Output;

        Assert.StartsWith("{\"files\":1,", indexed, StringComparison.Ordinal);
        Assert.Equal("4", counted.Trim());
        Assert.Contains("Passed:     2", tested, StringComparison.Ordinal);
    }
}
