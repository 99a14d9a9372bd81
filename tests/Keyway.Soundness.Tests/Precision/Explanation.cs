using Keyway.Soundness.Tests.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Soundness.Tests.Precision;

/// <summary>Says by which rule a key is demanded that no run has read, from where it is demanded and where runs have been.</summary>
/// <param name="asking">What the analyzers demand.</param>
/// <param name="readings">What runs have read.</param>
/// <param name="compilations">The program.</param>
internal sealed class Explanation(Asking asking, Readings readings, IReadOnlyCollection<CSharpCompilation> compilations)
{
    private readonly HashSet<(SyntaxNode Parameter, string Key)> _asked = [];

    /// <summary>Gets the place that nothing accounts for; null where all are accounted for.</summary>
    public string? Left { get; private set; }

    /// <summary>Explains places at which a key is demanded: all of them have to be accounted for.</summary>
    /// <param name="places">The places.</param>
    /// <param name="key">The key.</param>
    /// <param name="scope">The tool or helper of which it is demanded.</param>
    public async Task<DemandKind> OfAsync(IEnumerable<Diagnostic> places, string key, SyntaxNode scope)
    {
        DemandKind? first = null;
        foreach (Diagnostic place in places)
        {
            DemandKind kind = await OfAsync(place, key, scope);
            if (kind == DemandKind.Unexplained && await IsOfALentVariableAsync(place))
            {
                kind = DemandKind.Condition;
            }

            if (kind == DemandKind.Unexplained)
            {
                Left ??= $"{place}\n    {(await place.Location.SourceTree!.GetTextAsync()).Lines[place.Location.GetLineSpan().StartLinePosition.Line]}";
                return kind;
            }

            first ??= kind;
        }

        return first ?? DemandKind.Unexplained;
    }

    private async Task<DemandKind> OfAsync(Diagnostic place, string key, SyntaxNode scope)
    {
        CSharpCompilation compilation = compilations.First(all => Stating.Trees(all).Any(tree => tree.FilePath == place.Location.SourceTree!.FilePath));
        SyntaxTree tree = compilation.SyntaxTrees.First(tree => tree.FilePath == place.Location.SourceTree!.FilePath);
        SyntaxNode node = (await tree.GetRootAsync()).FindNode(place.Location.SourceSpan, getInnermostNodeForTie: true);
        DemandKind? apart = node switch
        {
            // A tool's class has a constructor that keeps a context.
            MethodDeclarationSyntax => DemandKind.Stored,

            // What a base class states, and what is given back by a parameter or lambda.
            ClassDeclarationSyntax or ParameterSyntax or AnonymousFunctionExpressionSyntax => DemandKind.Stated,

            // What stands in for it reads the key.
            _ when !scope.Contains(node) => IsContract(scope) ? DemandKind.StandsIn : DemandKind.Unexplained,
            _ => Reach(node),
        };
        if (apart is { } known)
        {
            return known;
        }

        SemanticModel model = compilation.GetSemanticModel(tree);
        IOperation? used = model.GetOperation(node)?.Parent;
        while (used is IConversionOperation { OperatorMethod: null })
        {
            used = used.Parent;
        }

        return used switch
        {
            ICompoundAssignmentOperation { OperatorMethod: { } method } => await OfParametersAsync(Contexts(method), node, key),
            IAssignmentOperation { Target: IMemberReferenceOperation } or IFieldInitializerOperation or IPropertyInitializerOperation => DemandKind.Stored,
            IAssignmentOperation { Target: IParameterReferenceOperation { Parameter: var kept } } when IsKept(kept) => DemandKind.Stored,
            IReturnOperation => DemandKind.Stated,
            IArgumentOperation { Parent: IObjectCreationOperation } => DemandKind.Stored,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { ContainingType.TypeKind: TypeKind.Interface or TypeKind.Delegate } or { IsVirtual: true } or { IsAbstract: true } or { IsOverride: true } } }
                => DemandKind.StandsIn,
            IBinaryOperation { OperatorMethod: { } method } => await OfParametersAsync(Contexts(method), node, key),
            IConversionOperation { OperatorMethod: { } method } => await OfParametersAsync(Contexts(method), node, key),
            IArgumentOperation { Parameter.OriginalDefinition: var parameter } => await OfParametersAsync([parameter], node, key),
            _ => await OfParametersAsync(Named(Name(place)), node, key),
        };
    }

    /// <summary>Explains what is passed on by what the parameters demand that take it.</summary>
    private async Task<DemandKind> OfParametersAsync(IEnumerable<IParameterSymbol> parameters, SyntaxNode given, string key)
    {
        DemandKind kind = DemandKind.Unexplained;
        foreach (IParameterSymbol taking in parameters)
        {
            if (taking.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not ParameterSyntax { SyntaxTree.FilePath: "Program.cs" or "Library.cs" } parameter)
            {
                // It is read here: not of the parameter itself, or a run would have. Another context stood there at the time.
                kind = given is IdentifierNameSyntax name && IsGiven(name) ? DemandKind.Unexplained : DemandKind.Condition;
            }
            else if (!_asked.Add((parameter, key)) || readings.IsRead(Stating.NameOf(parameter) ?? "", key))
            {
                // A run has read it there, though not of this context: it went another way.
                kind = DemandKind.Condition;
            }
            else
            {
                CSharpCompilation compilation = compilations.First(all => all.ContainsSyntaxTree(parameter.SyntaxTree));
                Diagnostic[] places = [.. (await asking.DemandedAsync(compilation, parameter))[key]];
                kind = places.Length > 0 ? await OfAsync(places, key, parameter.Parent!.Parent!)
                    : parameter.Parent?.Parent is TypeDeclarationSyntax ? DemandKind.Stored
                    : DemandKind.Stated;
            }

            if (kind != DemandKind.Unexplained)
            {
                return kind;
            }
        }

        return kind;
    }

    /// <summary>Says why a place isn't reached; null where nothing shows that it wasn't.</summary>
    private DemandKind? Reach(SyntaxNode node)
    {
        bool isConditional = false;
        for (SyntaxNode at = node; at.Parent is { } around; at = around)
        {
            switch (around)
            {
                case AnonymousFunctionExpressionSyntax { ExpressionBody: { } body } when body == at:
                case QueryClauseSyntax or SelectOrGroupClauseSyntax:
                    return DemandKind.StandsIn;
                case BlockSyntax or SwitchSectionSyntax when at is StatementSyntax statement:
                    return !readings.IsVisited(Instrumentation.Number(statement))
                            ? statement.Ancestors().Any(static function => function is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) ? DemandKind.StandsIn : DemandKind.Condition
                        : isConditional ? DemandKind.Condition
                        : null;
                case ConditionalExpressionSyntax choice when choice.Condition != at:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.CoalesceExpression } both when both.Right == at:
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression } assignment when assignment.Right == at:
                case ConditionalAccessExpressionSyntax access when access.WhenNotNull == at:
                case SwitchExpressionArmSyntax or CatchFilterClauseSyntax:
                case StatementSyntax when at is StatementSyntax:
                case ForStatementSyntax loop when loop.Incrementors.Contains(at):
                    isConditional = true;
                    break;
            }
        }

        return isConditional ? DemandKind.Condition : null;
    }

    // Whoever had the variable by reference may have left in it what it held: both count, whichever a run has met.
    private static async Task<bool> IsOfALentVariableAsync(Diagnostic place)
    {
        SyntaxNode node = (await place.Location.SourceTree!.GetRootAsync()).FindNode(place.Location.SourceSpan, getInnermostNodeForTie: true);
        string[] names = [.. node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(static name => name.Identifier.ValueText)];
        return node.Ancestors().OfType<MemberDeclarationSyntax>().First().DescendantNodes().OfType<ArgumentSyntax>().Any(
            argument => argument.RefKindKeyword.IsKind(SyntaxKind.RefKeyword) && argument.SpanStart < node.SpanStart && names.Contains(argument.Expression.ToString()));
    }

    private static bool IsContract(SyntaxNode scope)
        => scope is MethodDeclarationSyntax method && method.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.VirtualKeyword or SyntaxKind.OverrideKeyword);

    // A parameter of a primary constructor that members read is storage.
    private static bool IsKept(IParameterSymbol parameter)
        => parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().Parent?.Parent is TypeDeclarationSyntax;

    private static bool IsGiven(IdentifierNameSyntax name)
        => name.Ancestors().OfType<BaseMethodDeclarationSyntax>().FirstOrDefault() is { } method
            && method.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == name.Identifier.ValueText)
            && !method.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment => assignment.Left.ToString() == name.Identifier.ValueText);

    // The compiler calls members that no operation names; the message does.
    private static string Name(Diagnostic place) => place.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Split(' ')[0];

    private IEnumerable<IParameterSymbol> Named(string name) => compilations.SelectMany(compilation => compilation.GetSymbolsWithName(name, SymbolFilter.Member))
        .OfType<IMethodSymbol>().SelectMany(Contexts);

    private static IEnumerable<IParameterSymbol> Contexts(IMethodSymbol method)
        => method.OriginalDefinition.Parameters.Where(static parameter => parameter.Type.Name == nameof(RuntimeContext));
}
