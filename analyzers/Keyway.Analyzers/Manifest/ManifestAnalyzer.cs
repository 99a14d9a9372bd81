using System.Collections.Immutable;
using Keyway.Generators.Manifest;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Manifest;

/// <summary>Reports what is wrong with <c>plugin.yaml</c> by itself, where it stands in the file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManifestAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(ManifestDescriptors.Unreadable, ManifestDescriptors.UnknownTerm);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.KnowsTools())
            {
                start.RegisterAdditionalFileAction(Check);
            }
        });
    }

    private static void Check(AdditionalFileAnalysisContext context)
    {
        if (!ManifestFile.IsManifest(context.AdditionalFile) || PluginFile.Of(context.Options, context.CancellationToken) is not { } file)
        {
            return;
        }

        if (file.Path != context.AdditionalFile.Path)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                ManifestDescriptors.Unreadable,
                Location.Create(context.AdditionalFile.Path, default, default),
                $"there is another one, {file.Path}, which counts. Keep one."));
            return;
        }

        foreach (ManifestFault fault in file.Faults)
        {
            context.ReportDiagnostic(Diagnostic.Create(ManifestDescriptors.Of(fault), file.Place(fault.Span), fault.Reason));
        }
    }
}
