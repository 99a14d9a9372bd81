using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyway.Analyzers.Manifest;
using Keyway.Generators;
using Keyway.Generators.Binding;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Manifest;
using Keyway.Generators.Registry;
using Keyway.Generators.Resources;
using Keyway.Generators.Rules;
using Keyway.Generators.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Declaration;

/// <summary>
/// Reports tools that a registry leaves out because another one has their name, and resources because another one has their URI.
/// That takes all tools of the program, so it comes at the end of the compilation.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToolNameAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor ClashingToolName = new(
        DiagnosticIds.ClashingToolName,
        "Two tools of a registry have the same name",
        "'{0}' isn't served: {1}",
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.ClashingToolName),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    internal static readonly DiagnosticDescriptor ClashingUri = new(
        DiagnosticIds.ClashingUri,
        "Two resources of a registry have the same URI",
        "'{0}' isn't served: {1}",
        Categories.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.To(DiagnosticIds.ClashingUri),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(ClashingToolName, ClashingUri);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!start.Compilation.KnowsTools() || !start.Compilation.Knows(KnownNames.PluginRegistryAttribute))
            {
                return;
            }

            PluginFile? file = PluginFile.Of(start.Options, start.CancellationToken);
            ConcurrentBag<ISymbol> annotated = [];
            ConcurrentBag<RegistryDeclarationModel> registries = [];
            start.RegisterSymbolAction(
                symbol =>
                {
                    if (ToolParser.IsAnnotated(symbol.Symbol) && symbol.Symbol is not IMethodSymbol { PartialDefinitionPart: not null })
                    {
                        annotated.Add(symbol.Symbol);
                    }

                    if (symbol.Symbol is INamedTypeSymbol type
                        && type.FindAttribute(KnownNames.PluginRegistryAttribute) is { } attribute
                        && RegistryParser.WhyNot(type, symbol.CancellationToken) is null)
                    {
                        registries.Add(RegistryParser.Parse(type, attribute, symbol.CancellationToken));
                    }
                },
                SymbolKind.Method,
                SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end => Report(end, file, annotated, registries));
        });
    }

    private static void Report(
        CompilationAnalysisContext context,
        PluginFile? file,
        ConcurrentBag<ISymbol> annotated,
        ConcurrentBag<RegistryDeclarationModel> registries)
    {
        if (registries.IsEmpty)
        {
            return;
        }

        // Reading a tool binds the types that it takes; names alone tell which are worth it.
        MatchedEntriesModel entries = PluginFile.EntriesOf(file, annotated);
        List<NamedTool> tools = Read(context, entries, annotated
            .GroupBy(symbol => NameOf(symbol, entries), StringComparer.OrdinalIgnoreCase)
            .Concat(annotated.GroupBy(ShapeOf, StringComparer.Ordinal).Where(group => group.Key.Length > 0))
            .Where(group => group.Skip(1).Any())
            .SelectMany(group => group)
            .ToImmutableHashSet(SymbolEqualityComparer.Default));
        Dictionary<ISymbol, Refusal> refused = new(SymbolEqualityComparer.Default);
        foreach (RegistryDeclarationModel registry in registries.OrderBy(registry => registry.FullName, StringComparer.Ordinal))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            NameClashes<NamedTool> clashes = new(tools.Where(tool => registry.Serves(tool.Type)), tool => tool.Entry);
            foreach ((NamedTool tool, Refusal refusal) in clashes.Refused)
            {
                // Several registries serve the same tools: once is enough.
                if (!refused.ContainsKey(tool.Symbol))
                {
                    refused.Add(tool.Symbol, refusal);
                }
            }
        }

        foreach (KeyValuePair<ISymbol, Refusal> pair in refused)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                pair.Value.Id == DiagnosticIds.ClashingUri ? ClashingUri : ClashingToolName,
                pair.Key.Locations[0],
                pair.Value.Declaration,
                pair.Value.Reason));
        }
    }

    private static string NameOf(ISymbol symbol, MatchedEntriesModel entries)
        => NameClashes<NamedTool>.KeyOf(RegistryEntryModel.SpaceOf(AnnotationReader.Of(symbol)!.Kind), PluginFile.NameOf(symbol, entries));

    // What is no resource has none.
    private static string ShapeOf(ISymbol symbol)
        => AnnotationReader.Of(symbol) is { Kind: ToolKind.Resource } resource ? UriText.ShapeOf(resource.UriTemplate) : "";

    /// <summary>Returns the tools that aren't refused for other reasons, in the order in which registries take them.</summary>
    private static List<NamedTool> Read(
        CompilationAnalysisContext context, MatchedEntriesModel entries, ImmutableHashSet<ISymbol> candidates)
    {
        List<NamedTool> tools = [];
        IEnumerable<INamedTypeSymbol> types = candidates
            .Select(symbol => symbol as INamedTypeSymbol ?? symbol.ContainingType)
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .OrderBy(TypeNames.Full, StringComparer.Ordinal);
        foreach (INamedTypeSymbol type in types)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            List<(ISymbol Symbol, ToolModel Model)> ofType = [];
            foreach (ISymbol symbol in ToolParser.AnnotatedSymbols(type).Where(candidates.Contains))
            {
                var binder = new TypeBinder(context.Compilation, context.CancellationToken);
                if (ToolParser.Parse(symbol, binder, out ToolModel? tool) is null
                    && EntryResolver.Resolve(tool!, entries, out tool) is null
                    && (!KeyResolver.NeedsKeys(tool!)
                        || KeyResolver.Resolve(tool!, KeyTable.Of(context.Compilation).Read(context.CancellationToken), out _) is null))
                {
                    ofType.Add((symbol, tool!));
                }
            }

            tools.AddRange(ToolParser.Order(ofType, tool => tool.Model).Select(tool => new NamedTool(
                tool.Symbol, TypeNames.Full(type), RegistryEntryModel.Of(tool.Model, @class: ""))));
        }

        return tools;
    }

    private sealed record NamedTool(ISymbol Symbol, string Type, RegistryEntryModel Entry);
}
