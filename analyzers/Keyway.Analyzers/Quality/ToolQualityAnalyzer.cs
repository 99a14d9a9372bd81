using System.Collections.Immutable;
using Keyway.Analyzers.Manifest;
using Keyway.Generators;
using Keyway.Generators.Binding;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Manifest;
using Keyway.Generators.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Quality;

/// <summary>Reports what the declaration of a tool, action, prompt or resource leaves its callers in doubt of.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToolQualityAnalyzer : DiagnosticAnalyzer
{
    // Read of ToolAccess.
    private const int ReadAccess = 0;

    // The limit of OpenAI's functions.
    private const int MostCharacters = 64;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        QualityDescriptors.NoDescription,
        QualityDescriptors.NoParameterDescription,
        QualityDescriptors.NoCancellation,
        QualityDescriptors.DestructiveRead,
        QualityDescriptors.LongName);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.KnowsTools())
            {
                PluginFile? file = PluginFile.Of(start.Options, start.CancellationToken);
                start.RegisterSymbolAction(symbol => Check(symbol, file), SymbolKind.Method, SymbolKind.NamedType);
            }
        });
    }

    private static void Check(SymbolAnalysisContext context, PluginFile? file)
    {
        ISymbol symbol = context.Symbol;
        if (AnnotationReader.Of(symbol) is not { } annotation || symbol is IMethodSymbol { PartialDefinitionPart: not null })
        {
            return;
        }

        AttributeData attribute = annotation.Data;
        DocComment comment = DocComment.Of(symbol, context.CancellationToken);
        MatchedEntriesModel entries = PluginFile.EntriesOf(file, [symbol]);
        string? description = attribute.Named("Description") as string
            ?? Descriptions.Of(symbol, comment)
            ?? PluginFile.EntryOf(symbol, entries)?.Description;
        if (string.IsNullOrWhiteSpace(description))
        {
            Report(QualityDescriptors.NoDescription, symbol, TypeNames.Display(symbol));
        }

        if (attribute.Named("Access") is ReadAccess && attribute.Named("Destructive") is true)
        {
            Report(QualityDescriptors.DestructiveRead, symbol, TypeNames.Display(symbol));
        }

        if (annotation.Kind is ToolKind.Tool or ToolKind.Action
            && PluginFile.NameOf(symbol, entries) is { Length: > MostCharacters } name
            && Naming.IsToolName(name))
        {
            Report(QualityDescriptors.LongName, symbol, name, name.Length);
        }

        if (symbol is IMethodSymbol method)
        {
            Check(method, annotation.Kind, comment);
        }

        void Check(IMethodSymbol method, ToolKind kind, DocComment comment)
        {
            if (kind == ToolKind.Action
                && !method.Parameters.Any(parameter => parameter.Type.Is("System.Threading.CancellationToken")))
            {
                Report(QualityDescriptors.NoCancellation, method, TypeNames.Display(method));
            }

            foreach (IParameterSymbol parameter in method.Parameters.Where(IsArgument))
            {
                if (string.IsNullOrWhiteSpace(Descriptions.OfParameter(parameter, comment)))
                {
                    Report(QualityDescriptors.NoParameterDescription, parameter, parameter.Name, TypeNames.Display(method));
                }
            }
        }

        void Report(DiagnosticDescriptor descriptor, ISymbol at, params object[] arguments)
            => context.ReportDiagnostic(Diagnostic.Create(descriptor, at.Locations[0], arguments));
    }

    // The whole object has no description of its own: its members have.
    private static bool IsArgument(IParameterSymbol parameter)
        => ParameterParser.TryInject(parameter) is null && parameter.FindAttribute(KnownNames.FromArgumentsAttribute) is null;
}
