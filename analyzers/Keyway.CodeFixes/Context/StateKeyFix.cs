using System.Collections.Immutable;
using System.Composition;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Keyway.CodeFixes.Context;

/// <summary>KEY0101, KEY0109, KEY0110: requires the key of the tool, or states it where the context is taken, and of all who pass it on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StateKeyFix))]
[Shared]
public sealed class StateKeyFix : StatementFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(DiagnosticIds.KeyNotRequired, DiagnosticIds.KeyNotStated, DiagnosticIds.StandInNeedsMore);

    private protected override string Title(StatementEdit first)
        => first.Kind == StatementEditKind.Require ? $"Require '{first.Key}'" : $"State '{first.Key}' here and along the callers";
}
