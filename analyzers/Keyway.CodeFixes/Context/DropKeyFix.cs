using System.Collections.Immutable;
using System.Composition;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Keyway.CodeFixes.Context;

/// <summary>KEY0102, KEY0111: drops a key that nothing asks for, and then what only that had asked for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DropKeyFix))]
[Shared]
public sealed class DropKeyFix : StatementFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(DiagnosticIds.KeyNeverRead, DiagnosticIds.StatesMore);

    private protected override string Title(StatementEdit first) => $"Drop '{first.Key}'";
}
