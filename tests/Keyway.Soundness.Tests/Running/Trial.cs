using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Keyway.Soundness.Tests.Running;

/// <summary>What was seen of one program.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Details">Why: diagnostics, or what was thrown.</param>
internal sealed record Trial(Outcome Outcome, string Details)
{
    /// <summary>Gets the program's compilations, with what was generated; of a program that compiles.</summary>
    public ImmutableArray<CSharpCompilation> Compilations { get; init; } = [];

    /// <summary>Tells of diagnostics.</summary>
    public static Trial Of(Outcome outcome, IEnumerable<Diagnostic> diagnostics)
        => new(outcome, string.Join('\n', diagnostics.Select(static diagnostic => diagnostic.ToString())));

    /// <summary>Tells of an exception.</summary>
    public static Trial Of(Outcome outcome, string tool, Exception? exception)
        => new(outcome, string.Create(CultureInfo.InvariantCulture, $"{tool}: {exception}"));
}
