using Keyway.Oracle.Tests.Corpus;

namespace Keyway.Oracle.Tests.Sources;

/// <summary>
/// Binding, writing and validation are generated: neither the runtime nor emitted code calls JsonSerializer or Validator, or
/// makes a JsonDocument.
/// </summary>
public sealed class SourceTests
{
    // Where one of them is called on purpose: the end of a file's name, the word, and why.
    private static readonly (string File, string Word, string Reason)[] s_allowed =
    [
        ("FallbackBinding.cs", "JsonSerializer", "The author leaves a type to a context, by [assembly: JsonFallback]."),
    ];

    public static TheoryData<string, string, int> Folders { get; } = new()
    {
        { Path.Combine("src", "Keyway"), "*.cs", 100 },
        { Path.Combine("tests", "Keyway.Generators.Tests"), "*.verified.cs", 20 },
        { Path.Combine("tests", "Keyway.Oracle.Tests", "obj", "emitted", "Keyway.Generators"), "*.g.cs", 20 },
    };

    [Theory]
    [MemberData(nameof(Folders))]
    public void Code_NeitherSerializesNorValidatesByReflection(string folder, string pattern, int atLeast)
    {
        IReadOnlyList<string> files = SourceScan.Files(folder, pattern);

        Assert.True(files.Count >= atLeast, $"{folder} has {files.Count} files.");
        Assert.Empty(
            from file in files
            from line in SourceScan.Find(File.ReadAllText(file))
            where !s_allowed.Any(allowed => file.EndsWith(allowed.File, StringComparison.Ordinal) && line.Contains(allowed.Word, StringComparison.Ordinal))
            select $"{file}: {line}");
    }

    [Fact]
    public void EveryAllowance_IsNeeded()
        => Assert.All(s_allowed, allowed => Assert.Contains(
            SourceScan.Files(Path.Combine("src", "Keyway")).Where(file => file.EndsWith(allowed.File, StringComparison.Ordinal)),
            file => SourceScan.Find(File.ReadAllText(file)).Any(line => line.Contains(allowed.Word, StringComparison.Ordinal))));

    [Fact]
    public void EmittedCode_IsThatOfTheCorpus()
    {
        string text = string.Concat(SourceScan.Files(Path.Combine("tests", "Keyway.Oracle.Tests", "obj", "emitted", "Keyway.Generators")).Select(File.ReadAllText));
        Assert.All(CorpusEntry.All, entry => Assert.Contains($"\"{entry.Tool}\"", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("var value = JsonSerializer.Deserialize<int>(text);")]
    [InlineData("global::System.Text.Json.JsonSerializer.Serialize(writer, value);")]
    [InlineData("using JsonDocument document = JsonDocument.Parse(text); // a document")]
    [InlineData("Validator.TryValidateObject(value, context, results);")]
    public void ForbiddenCall_IsFound(string line) => Assert.Single(SourceScan.Find($"class A\n{{\n    {line}\n}}\n"));

    [Theory]
    [InlineData("/// <summary>As JsonSerializer does.</summary>")]
    [InlineData("internal sealed class Context : JsonSerializerContext;")]
    [InlineData("new JsonDocumentOptions { MaxDepth = 3 }")]
    [InlineData("StartValidator validator;")]
    public void WhatIsNoCall_IsNot(string line) => Assert.Empty(SourceScan.Find(line));
}
