using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>Code of a member.</summary>
/// <param name="Owner">The member.</param>
/// <param name="Root">Its code.</param>
/// <param name="Graph">The graph of its code.</param>
internal sealed record MemberBody(ISymbol Owner, IOperation Root, ControlFlowGraph Graph);
