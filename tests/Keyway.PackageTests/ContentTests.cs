using System.IO.Compression;
using System.Xml.Linq;

namespace Keyway.PackageTests;

[Collection(PackedPackagesFixture.Name)]
public sealed class ContentTests(PackedPackages packed)
{
    [Fact]
    public void Package_HoldsExactlyThis() =>
        Assert.Equal(
            [
                "Keyway.nuspec",
                "README.md",
                "THIRD-PARTY-NOTICES.txt",
                "analyzers/dotnet/cs/Keyway.Analyzers.dll",
                "analyzers/dotnet/cs/Keyway.CodeFixes.dll",
                "analyzers/dotnet/cs/Keyway.Generators.dll",
                "analyzers/dotnet/cs/YamlDotNet.dll",
                "buildTransitive/Keyway.props",
                "buildTransitive/Keyway.targets",
                "lib/net10.0/Keyway.dll",
                "lib/net10.0/Keyway.xml",
                "lib/net8.0/Keyway.dll",
                "lib/net8.0/Keyway.xml",
            ],
            Entries(packed.Package("Keyway")));

    [Fact]
    public void SymbolPackage_HoldsTheSymbolsOfTheRuntime() =>
        Assert.Equal(
            ["Keyway.nuspec", "lib/net10.0/Keyway.pdb", "lib/net8.0/Keyway.pdb"],
            Entries(Path.ChangeExtension(packed.Package("Keyway"), ".snupkg")));

    [Fact]
    public void Package_SaysWhatItIs()
    {
        XElement metadata = Metadata("Keyway");

        Assert.Equal("Keyway", Value(metadata, "id"));
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.NotEmpty(Value(metadata, "description"));
    }

    [Fact]
    public void Dependencies_AreThoseOfTheRuntime() =>
        Assert.Equal(
            [
                "net10.0: Microsoft.Extensions.DependencyInjection.Abstractions",
                "net10.0: Microsoft.Extensions.Logging.Abstractions",
                "net8.0: Microsoft.Extensions.DependencyInjection.Abstractions",
                "net8.0: Microsoft.Extensions.Logging.Abstractions",
                "net8.0: System.Text.Json",
            ],
            Dependencies("Keyway").Select(static found => $"{found.Framework}: {found.Dependency.Attribute("id")!.Value}"));

    [Fact]
    public void PackageOfFunctions_DependsOnTheAbstractionsAlone() =>
        Assert.Equal(
            [
                "net10.0: Keyway",
                "net10.0: Microsoft.Extensions.AI.Abstractions",
                "net8.0: Keyway",
                "net8.0: Microsoft.Extensions.AI.Abstractions",
            ],
            Dependencies("Keyway.AI").Select(static found => $"{found.Framework}: {found.Dependency.Attribute("id")!.Value}"));

    [Fact]
    public void PackageOfAgents_DependsOnNoModelProvider() =>
        Assert.Equal(
            [
                "net10.0: Keyway.AI",
                "net10.0: Keyway.Hosting",
                "net10.0: ModelContextProtocol.Core",
                "net10.0: YamlDotNet",
                "net8.0: Keyway.AI",
                "net8.0: Keyway.Hosting",
                "net8.0: ModelContextProtocol.Core",
                "net8.0: YamlDotNet",
            ],
            Dependencies("Keyway.Agents").Select(static found => $"{found.Framework}: {found.Dependency.Attribute("id")!.Value}"));

    [Fact]
    public void PackageOfTheMcpServer_DependsOnHostingTheSdkAndTheWebServerAlone()
    {
        Assert.Equal(
            [
                "net10.0: Keyway.Hosting",
                "net10.0: ModelContextProtocol",
                "net8.0: Keyway.Hosting",
                "net8.0: ModelContextProtocol",
            ],
            Dependencies("Keyway.Mcp").Select(static found => $"{found.Framework}: {found.Dependency.Attribute("id")!.Value}"));
        Assert.Equal(
            ["net10.0: Microsoft.AspNetCore.App", "net8.0: Microsoft.AspNetCore.App"],
            InGroups("Keyway.Mcp", "frameworkReferences").Select(static found => $"{found.Framework}: {found.Wanted.Attribute("name")!.Value}"));
    }

    [Fact]
    public void PackageOfTheMcpServer_HoldsExactlyThis() =>
        Assert.Equal(
            [
                "Keyway.Mcp.nuspec",
                "README.md",
                "lib/net10.0/Keyway.Mcp.dll",
                "lib/net10.0/Keyway.Mcp.xml",
                "lib/net8.0/Keyway.Mcp.dll",
                "lib/net8.0/Keyway.Mcp.xml",
            ],
            Entries(packed.Package("Keyway.Mcp")));

    [Fact]
    public void PackagesAboveKeyway_HandItsCompilerSideOn()
    {
        string[] above =
        [
            .. Directory.GetFiles(packed.Packages, "*.nupkg")
                .Select(path => Path.GetFileName(path)[..^$".{packed.Version}.nupkg".Length])
                .Where(static id => id != "Keyway"),
        ];

        Assert.Contains("Keyway.Hosting", above);
        Assert.All(above.SelectMany(Dependencies), found =>
        {
            Assert.DoesNotContain("CodeAnalysis", found.Dependency.Attribute("id")!.Value, StringComparison.Ordinal);
            if (found.Dependency.Attribute("id")!.Value.StartsWith("Keyway", StringComparison.Ordinal))
            {
                Assert.Equal("All", found.Dependency.Attribute("include")?.Value);
                Assert.Null(found.Dependency.Attribute("exclude"));
            }
        });
    }

    [Fact]
    public void Package_NamesNoFolderOfTheMachineThatPackedIt()
    {
        using ZipArchive archive = ZipFile.OpenRead(packed.Package("Keyway"));
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open(), System.Text.Encoding.Latin1);
            Assert.DoesNotContain(packed.Root, reader.ReadToEnd(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task PackedTwice_GivesTheSameBytes()
    {
        string again = Path.Combine(packed.Packages, "again");
        await packed.PackAsync(again);

        string name = Path.GetFileName(packed.Package("Keyway"));
        Assert.Equal(await File.ReadAllBytesAsync(packed.Package("Keyway")), await File.ReadAllBytesAsync(Path.Combine(again, name)));
    }

    private IEnumerable<(string Framework, XElement Dependency)> Dependencies(string id) => InGroups(id, "dependencies");

    /// <summary>Returns what a package asks for in each framework.</summary>
    /// <param name="id">The package.</param>
    /// <param name="kind"><c>dependencies</c>, or <c>frameworkReferences</c>.</param>
    private IEnumerable<(string Framework, XElement Wanted)> InGroups(string id, string kind)
        => Metadata(id).Elements()
            .Where(element => element.Name.LocalName == kind)
            .SelectMany(static groups => groups.Elements())
            .SelectMany(static group => group.Elements().Select(wanted => (group.Attribute("targetFramework")!.Value, wanted)));

    private XElement Metadata(string id)
    {
        using ZipArchive archive = ZipFile.OpenRead(packed.Package(id));
        using Stream nuspec = archive.GetEntry(id + ".nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().First();
    }

    private static string Value(XElement metadata, string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

    /// <summary>Returns what a package holds besides what makes a zip a package.</summary>
    private static string[] Entries(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        return
        [
            .. archive.Entries.Select(static entry => entry.FullName)
                .Where(static name => !name.StartsWith("_rels/", StringComparison.Ordinal)
                    && !name.StartsWith("package/", StringComparison.Ordinal)
                    && name != "[Content_Types].xml")
                .Order(StringComparer.Ordinal),
        ];
    }
}
