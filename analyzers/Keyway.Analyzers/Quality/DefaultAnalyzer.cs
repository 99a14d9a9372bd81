using System.Collections.Immutable;
using Keyway.Analyzers.Suppressors;
using Keyway.Generators;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Quality;

/// <summary>Reports defaults of parameters, and initial values of members that tools bind, which their own annotations forbid.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DefaultAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(QualityDescriptors.ForbiddenDefault);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.KnowsTools())
            {
                start.RegisterSyntaxNodeAction(CheckParameter, SyntaxKind.Parameter);
                start.RegisterSyntaxNodeAction(CheckProperty, SyntaxKind.PropertyDeclaration);
            }
        });
    }

    private static void CheckParameter(SyntaxNodeAnalysisContext context)
    {
        if (context.Node is ParameterSyntax { Default.Value: var value } syntax
            && Code.Parameter(syntax, context) is { ContainingSymbol: IMethodSymbol method } parameter)
        {
            Check(context, value, parameter, method);
        }
    }

    private static void Check(SyntaxNodeAnalysisContext context, ExpressionSyntax value, IParameterSymbol parameter, IMethodSymbol method)
    {
        // A positional member has the annotations of both.
        IEnumerable<ISymbol> annotated = method.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().Where(_ => method.MethodKind == MethodKind.Constructor);
        Check(
            context, value, annotated.Prepend<ISymbol>(parameter), parameter.Name,
            () => ToolParser.IsAnnotated(method) || (method.MethodKind == MethodKind.Constructor && IsBound(method.ContainingType, context)));
    }

    private static void CheckProperty(SyntaxNodeAnalysisContext context)
    {
        // Its annotations stand here, or at its other part.
        if (context.Node is PropertyDeclarationSyntax { Initializer.Value: var value } syntax
            && (syntax.AttributeLists.Count > 0 || syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
            && context.SemanticModel.GetDeclaredSymbol(syntax, context.CancellationToken) is { IsStatic: false } property)
        {
            Check(context, value, property);
        }
    }

    private static void Check(SyntaxNodeAnalysisContext context, ExpressionSyntax value, IPropertySymbol property)
        => Check(context, value, [property], property.Name, () => IsBound(property.ContainingType, context));

    // Which types are bound takes all tools of the program: that is asked last.
    private static void Check(SyntaxNodeAnalysisContext context, ExpressionSyntax value, IEnumerable<ISymbol> annotated, string name, Func<bool> isServed)
    {
        AttributeData[] annotations = [.. annotated.SelectMany(symbol => symbol.GetAttributes()).Where(DefaultRules.Knows)];
        if (annotations.Length > 0
            && context.SemanticModel.GetConstantValue(value, context.CancellationToken) is { HasValue: true, Value: var constant }
            && annotations.FirstOrDefault(annotation => !DefaultRules.IsMetBy(annotation, constant)) is { } forbidding
            && isServed())
        {
            string shown = constant is null ? "null" : Literal.Constant(constant);
            string annotation = forbidding.AttributeClass!.Name;
            context.ReportDiagnostic(Diagnostic.Create(
                QualityDescriptors.ForbiddenDefault, value.GetLocation(), name, shown, annotation.Substring(0, annotation.Length - "Attribute".Length)));
        }
    }

    private static bool IsBound(INamedTypeSymbol type, SyntaxNodeAnalysisContext context)
        => BoundTypes.Of(context.Compilation).Contains(type, context.CancellationToken);
}
