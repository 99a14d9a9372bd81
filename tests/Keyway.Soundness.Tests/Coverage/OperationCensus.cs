using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Soundness.Tests.Coverage;

/// <summary>Counts of each kind of operation the programs that it occurs in.</summary>
internal sealed class OperationCensus
{
    private readonly Dictionary<OperationKind, int> _programs = [];

    /// <summary>Returns in how many programs a kind occurs.</summary>
    public int this[OperationKind kind] => _programs.GetValueOrDefault(kind);

    /// <summary>Adds a program.</summary>
    public void Add(IEnumerable<CSharpCompilation> compilations)
    {
        foreach (OperationKind kind in compilations.SelectMany(Code.Of).SelectMany(static code => Kinds(code.Root)).Distinct())
        {
            _programs[kind] = this[kind] + 1;
        }
    }

    // The proof reads graphs, which have kinds of their own.
    private static IEnumerable<OperationKind> Kinds(IOperation root) => Operations(root)
        .Concat(Graph(root) is { } graph ? Operations(graph) : [])
        .Select(static operation => operation.Kind);

    private static IEnumerable<IOperation> Operations(IOperation root) => root.DescendantsAndSelf();

    private static IEnumerable<IOperation> Operations(ControlFlowGraph graph)
    {
        IOperation[] own = [.. graph.Blocks
            .SelectMany(static block => block.BranchValue is { } value ? block.Operations.Append(value) : block.Operations)
            .SelectMany(static operation => operation.DescendantsAndSelf())];
        return own
            .Concat(graph.LocalFunctions.SelectMany(function => Operations(graph.GetLocalFunctionControlFlowGraph(function))))
            .Concat(own.OfType<IFlowAnonymousFunctionOperation>().SelectMany(lambda => Operations(graph.GetAnonymousFunctionControlFlowGraph(lambda))));
    }

    private static ControlFlowGraph? Graph(IOperation root) => root switch
    {
        IMethodBodyOperation method => ControlFlowGraph.Create(method),
        IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor),
        IFieldInitializerOperation field => ControlFlowGraph.Create(field),
        IPropertyInitializerOperation property => ControlFlowGraph.Create(property),
        _ => null,
    };
}
