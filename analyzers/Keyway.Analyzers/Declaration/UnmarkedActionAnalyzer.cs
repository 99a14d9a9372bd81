using System.Collections.Immutable;
using Keyway.Generators;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Rules;
using Keyway.Generators.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Declaration;

/// <summary>Reports concrete classes that derive from PluginAction and have no [Action]: nothing serves them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnmarkedActionAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor UnmarkedAction = new(
        DiagnosticIds.UnmarkedAction,
        "A class that derives from PluginAction has no [Action]",
        "'{0}' derives from PluginAction and isn't served: mark it with [Action], or make it abstract",
        Categories.Declaration,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.UnmarkedAction));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UnmarkedAction);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.KnowsTools())
            {
                start.RegisterSymbolAction(Check, SymbolKind.NamedType);
            }
        });
    }

    private static void Check(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type is { TypeKind: TypeKind.Class, IsAbstract: false }
            && type.BaseType.BaseTypesAndSelf().Any(ActionClassParser.IsPluginAction)
            && AnnotationReader.Of(type) is null)
        {
            context.ReportDiagnostic(Diagnostic.Create(UnmarkedAction, type.Locations[0], TypeNames.Display(type)));
        }
    }
}
