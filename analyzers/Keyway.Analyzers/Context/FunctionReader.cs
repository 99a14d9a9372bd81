using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Context;

/// <summary>Follows contexts through the graph of one function: a member's body, a lambda or a local function.</summary>
/// <param name="body">The body that it is part of.</param>
/// <param name="graph">The function's graph.</param>
/// <param name="function">The function; null for an initializer.</param>
internal sealed class FunctionReader(BodyReader body, ControlFlowGraph graph, IMethodSymbol? function)
{
    private readonly FlowState?[] _entries = new FlowState?[graph.Blocks.Length];
    private readonly bool[] _isWaiting = new bool[graph.Blocks.Length];
    private readonly bool _hasHandlers = HasHandlers(graph.Root);
    private int _next = graph.Blocks.Length;
    private ILookup<CaptureId, IOperation>? _captured;
    private HashSet<CaptureId>? _targets;

    /// <summary>Gets the function's graph.</summary>
    public ControlFlowGraph Graph => graph;

    /// <summary>Gets the contexts that the function returns.</summary>
    public ContextValue Returned { get; private set; } = ContextValue.None;

    /// <summary>Gets what holds where the function ends; null where it never does.</summary>
    public FlowState? End => _entries[graph.Blocks.Length - 1];

    /// <summary>
    /// Follows all ways from a state until nothing new comes of it, then reads each block once more and records what is needed. Where
    /// no way leads back, each block is read when all that leads to it is known, and one reading is enough.
    /// </summary>
    public void Read(FlowState start)
    {
        bool isRecording = body.Ledger.IsRecording;
        bool isReadAgain = isRecording && GoesBack(graph);
        body.Ledger.IsRecording = isRecording && !isReadAgain;
        Enter(graph.Blocks[0], start);
        while (_next < graph.Blocks.Length)
        {
            int next = _next++;
            if (_isWaiting[next])
            {
                body.CancellationToken.ThrowIfCancellationRequested();
                _isWaiting[next] = false;
                Read(graph.Blocks[next]);
            }
        }

        body.Ledger.IsRecording = isRecording;
        if (isReadAgain)
        {
            foreach (BasicBlock block in graph.Blocks.Where(block => _entries[block.Ordinal] is not null))
            {
                Read(block);
            }
        }
    }

    /// <summary>Returns what the compiler kept a reference to: the target of an assignment that is made in steps, or each that it may be.</summary>
    public IEnumerable<IOperation> Captured(CaptureId capture) => (_captured ??= CapturesOf(graph))[capture];

    /// <summary>Says whether what the compiler kept is assigned, and not only read.</summary>
    public bool IsTarget(CaptureId capture) => (_targets ??= TargetsOf(graph)).Contains(capture);

    private static bool GoesBack(ControlFlowGraph graph)
    {
        foreach (BasicBlock block in graph.Blocks)
        {
            if (block.FallThroughSuccessor?.Destination?.Ordinal <= block.Ordinal || block.ConditionalSuccessor?.Destination?.Ordinal <= block.Ordinal)
            {
                return true;
            }
        }

        return false;
    }

    // Most functions have none, and what a branch leaves is looked up for each.
    private static bool HasHandlers(ControlFlowRegion region)
    {
        foreach (ControlFlowRegion nested in region.NestedRegions)
        {
            if (nested.Kind == ControlFlowRegionKind.Try || HasHandlers(nested))
            {
                return true;
            }
        }

        return false;
    }

    private static ILookup<CaptureId, IOperation> CapturesOf(ControlFlowGraph graph)
        => graph.Blocks.SelectMany(block => block.Operations).OfType<IFlowCaptureOperation>().ToLookup(capture => capture.Id, capture => capture.Value);

    private static HashSet<CaptureId> TargetsOf(ControlFlowGraph graph)
    {
        HashSet<CaptureId> targets = [];
        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (IOperation operation in block.Operations)
            {
                AddTargets(operation, targets);
            }

            if (block.BranchValue is { } value)
            {
                AddTargets(value, targets);
            }
        }

        return targets;
    }

    private static void AddTargets(IOperation operation, HashSet<CaptureId> targets)
    {
        if (operation is IAssignmentOperation { Target: var target })
        {
            AddTarget(target, targets);
        }

        foreach (IOperation child in operation.ChildOperations)
        {
            AddTargets(child, targets);
        }
    }

    private static void AddTarget(IOperation target, HashSet<CaptureId> targets)
    {
        if (target is IFlowCaptureReferenceOperation capture)
        {
            targets.Add(capture.Id);
        }
        else if (target is ITupleOperation tuple)
        {
            foreach (IOperation element in tuple.Elements)
            {
                AddTarget(element, targets);
            }
        }
    }

    private void Read(BasicBlock block)
    {
        var reader = new OperationReader(body, this, _entries[block.Ordinal]!);
        foreach (IOperation operation in block.Operations)
        {
            Thrown(block, reader.State);
            reader.Read(operation);
            if (reader.IsOver)
            {
                LeaveOut(operation, reader.State);
                return;
            }
        }

        Thrown(block, reader.State);
        Evaluation end = block.BranchValue is { } value ? reader.Read(value) : Evaluation.Nothing;
        if (block.BranchValue is { } ending && (reader.IsOver || block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Throw))
        {
            LeaveOut(ending, reader.State);
        }

        if (reader.IsOver)
        {
            return;
        }

        Thrown(block, reader.State);
        if (block.ConditionKind == ControlFlowConditionKind.None)
        {
            if (function is { ReturnsByRef: true } && block is { BranchValue: { } place, FallThroughSuccessor.Semantics: ControlFlowBranchSemantics.Return })
            {
                reader.Refer(place);
            }

            Leave(block.FallThroughSuccessor, reader.State, end, block.BranchValue);
            return;
        }

        Verdict verdict = end.Verdict ?? new Verdict(reader.State.Facts, reader.State.Facts);
        bool isTaken = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        Leave(block.ConditionalSuccessor, reader.State, isTaken ? verdict.WhenTrue : verdict.WhenFalse);
        Leave(block.FallThroughSuccessor, reader.State, isTaken ? verdict.WhenFalse : verdict.WhenTrue);
    }

    /// <summary>What ends within the arguments of a call goes on behind it, where the compiler leaves the call out.</summary>
    private void LeaveOut(IOperation end, FlowState state)
    {
        foreach (SyntaxNode call in body.Uses.LeftOut)
        {
            if (call.Span.Contains(end.Syntax.Span)
                && graph.Blocks.FirstOrDefault(block => block.Operations.Any(operation => operation.DescendantsAndSelf().Any(part => part is IInvocationOperation && part.Syntax == call))) is { } block)
            {
                Enter(block, state);
            }
        }
    }

    private void Leave(ControlFlowBranch? branch, FlowState state, Facts? known)
    {
        if (known is not null)
        {
            Leave(branch, state.With(state.Facts.Union(known)), Evaluation.Nothing, null);
        }
    }

    private void Leave(ControlFlowBranch? branch, FlowState state, Evaluation value, IOperation? returned)
    {
        if (branch is null)
        {
            return;
        }

        if (branch.Semantics == ControlFlowBranchSemantics.Return && value.Context is { } context)
        {
            Returned = Returned.Join(context);
            if (function is not null)
            {
                body.Ledger.Owe(state, context, body.Ledger.OwedReturn(function), returned!.Syntax, "what is returned");
            }
        }

        if (_hasHandlers)
        {
            foreach (ControlFlowRegion region in branch.FinallyRegions)
            {
                Enter(graph.Blocks[region.FirstBlockOrdinal], state);
            }
        }

        if (branch.Destination is { } destination)
        {
            Enter(destination, state);
        }
    }

    /// <summary>Any operation may throw: what holds before and after it may hold where a handler begins.</summary>
    private void Thrown(BasicBlock block, FlowState state)
    {
        if (!_hasHandlers)
        {
            return;
        }

        // A lambda's regions go on in those of the graph around it, whose handlers aren't its own.
        for (ControlFlowRegion? region = block.EnclosingRegion;
            region is not null && region.Kind != ControlFlowRegionKind.Root && region.EnclosingRegion is { } around;
            region = around)
        {
            if (region.Kind != ControlFlowRegionKind.Try || !body.Statements.Heed(ProofRules.Unreachable))
            {
                continue;
            }

            foreach (ControlFlowRegion handler in around.NestedRegions)
            {
                if (handler != region)
                {
                    Enter(graph.Blocks[handler.FirstBlockOrdinal], state);
                }
            }
        }
    }

    private void Enter(BasicBlock block, FlowState state)
    {
        FlowState? known = _entries[block.Ordinal];
        FlowState joined = known?.Join(state) ?? state;
        if (known is null || !joined.Equals(known))
        {
            _entries[block.Ordinal] = joined;
            _isWaiting[block.Ordinal] = true;
            _next = Math.Min(_next, block.Ordinal);
        }
    }
}
