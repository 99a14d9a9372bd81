using System.Globalization;
using Keyway.Harness;

namespace Keyway.PackageTests;

/// <summary>
/// Packs what ships, once a run, and builds the authors' projects from that alone. The version is new each time, so that
/// no cache answers for it; all else is restored from where it always is.
/// </summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private static readonly string[] Broken = ["Broken", "BrokenAbove"];
    private readonly string _folder = Directory.CreateTempSubdirectory("keyway-package-tests-").FullName;

    public string Root => Repository.Root;

    public string Version { get; } = "0.1.0-test." + TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    public string Packages => Path.Combine(_folder, "packages");

    public string Authors => Path.Combine(_folder, "authors");

    /// <summary>Gets what building the authors' good projects said.</summary>
    public CommandResult Built { get; private set; } = null!;

    /// <summary>Gets what building the broken ones said.</summary>
    public CommandResult BuiltBroken { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await PackAsync(Packages);
        CopyAuthors();
        string[] projects = [.. Directory.GetDirectories(Authors).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];
        Built = await BuildAsync("Good.slnx", projects.Except(Broken));
        BuiltBroken = await BuildAsync("Broken.slnx", Broken);
    }

    public async Task DisposeAsync()
    {
        string cache = (await Commands.DotnetAsync(_folder, "nuget", "locals", "global-packages", "--list")).Output
            .Split(": ", 2)[^1].Trim();
        foreach (string package in Directory.GetFiles(Packages, "*.nupkg"))
        {
            string id = Path.GetFileName(package)[..^$".{Version}.nupkg".Length];
            string cached = Path.Combine(cache, id.ToLowerInvariant(), Version);
            if (Directory.Exists(cached))
            {
                Directory.Delete(cached, recursive: true);
            }
        }

        Directory.Delete(_folder, recursive: true);
    }

    public string Package(string id) => Path.Combine(Packages, $"{id}.{Version}.nupkg");

    /// <summary>Packs into a folder. What is compiled for it stays, apart from other builds, for the next run.</summary>
    public async Task PackAsync(string folder)
    {
        string solution = Path.Combine(_folder, "Packages.slnx");

        // The compiler side isn't packable, but what a solution doesn't name would be built in another configuration.
        await WriteSolutionAsync(
            solution,
            new[] { "src", "generators", "analyzers" }.SelectMany(
                folder => Directory.GetFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories)
                    .Where(static project => !project.Contains("keyway-plugin", StringComparison.Ordinal))));
        CommandResult packed = await Commands.BuildAsync(
            Root,
            "pack",
            solution,
            "--configuration",
            "Release",
            "--output",
            folder,
            "--artifacts-path",
            Path.Combine(Root, "artifacts", "package-tests"),
            "-property:PackageVersion=" + Version);
        packed.Succeeded();
    }

    /// <summary>Runs an author's program and returns what it prints.</summary>
    public async Task<string> RunAsync(string project)
        => (await Commands.DotnetAsync(Authors, "exec", ProgramOf(project))).Succeeded().Output;

    /// <summary>Returns the path of an author's program, which was built.</summary>
    public string ProgramOf(string project)
    {
        AssertBuilt(project, "net10.0");
        return Path.Combine(Authors, project, "bin", "Debug", "net10.0", project + ".dll");
    }

    public void AssertBuilt(string project, string framework)
    {
        string[] complaints =
            [.. Built.Output.Split('\n').Where(line => line.Contains($"{project}.csproj", StringComparison.Ordinal)).Distinct()];
        Assert.Empty(complaints);
        Assert.True(File.Exists(Path.Combine(Authors, project, "bin", "Debug", framework, project + ".dll")), Built.Output);
    }

    private async Task<CommandResult> BuildAsync(string solution, IEnumerable<string> projects)
    {
        await WriteSolutionAsync(
            Path.Combine(Authors, solution), projects.Select(project => Path.Combine(Authors, project, project + ".csproj")));
        return await Commands.BuildAsync(Authors, "build", solution);
    }

    private void CopyAuthors()
    {
        string from = Path.Combine(Root, "tests", "Keyway.PackageTests", "Authors");
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string to = Path.Combine(Authors, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        File.WriteAllText(
            Path.Combine(Authors, "Directory.Build.props"),
            $"<Project><PropertyGroup><KeywayVersion>{Version}</KeywayVersion><UseAppHost>false</UseAppHost></PropertyGroup></Project>");
        File.WriteAllText(
            Path.Combine(Authors, "nuget.config"),
            $"""<configuration><packageSources><add key="packed" value="{Packages}" /></packageSources></configuration>""");
    }

    private static Task WriteSolutionAsync(string path, IEnumerable<string> projects)
        => File.WriteAllTextAsync(
            path,
            $"<Solution>{string.Concat(projects.Order(StringComparer.Ordinal).Select(static project => $"<Project Path=\"{project}\" />"))}</Solution>");
}
