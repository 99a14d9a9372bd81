namespace Keyway.Analyzers.Tests.Declaration;

/// <summary>Source that trips a rule, with the places marked.</summary>
/// <param name="Id">The diagnostic.</param>
/// <param name="What">What is wrong; the name of the test case.</param>
/// <param name="Markup">The source.</param>
public sealed record Trip(string Id, string What, string Markup)
{
    /// <summary>The project's plugin.yaml, with the places marked; null where there is none.</summary>
    public string? Manifest { get; init; }

    /// <summary>The same as its author has it.</summary>
    public string? UnmarkedManifest => Manifest is null ? null : Harness.Markup.Parse(Manifest).Text;

    /// <summary>The registry that leaves out what is wrong; null where there is none to ask.</summary>
    public string? Registry { get; init; } = "Plugin";

    public override string ToString() => $"{Id}: {What}";
}
