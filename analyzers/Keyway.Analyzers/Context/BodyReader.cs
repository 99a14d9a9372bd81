using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Context;

/// <summary>
/// Reads one body with all lambdas and local functions in it: what its contexts need beyond what is stated, and what it
/// gives back. Lambdas are read where they are made, local functions by themselves, again until nothing new comes of it.
/// </summary>
/// <param name="inference">What is known of the type around it.</param>
/// <param name="owner">The method, field or property that the body belongs to.</param>
/// <param name="root">The body.</param>
/// <param name="graph">Its graph.</param>
/// <param name="cancellationToken">Ends the reading.</param>
internal sealed class BodyReader(TypeInference inference, ISymbol owner, IOperation root, ControlFlowGraph graph, CancellationToken cancellationToken)
{
    private readonly Dictionary<ISymbol, ContextValue> _assigned = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, (ControlFlowGraph Around, FunctionSummary Summary)> _localFunctions = new(SymbolEqualityComparer.Default);
    private bool _isChanged;

    /// <summary>Gets what ends the reading.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Gets what declarations state.</summary>
    public Statements Statements => inference.Statements;

    /// <summary>Gets which variables can change behind the reader's back.</summary>
    public VariableUses Uses { get; } = VariableUses.Of(root);

    /// <summary>Gets what the body's contexts need.</summary>
    public NeedLedger Ledger { get; } = new(inference.Statements);

    /// <summary>Gets the members that the compiler calls and that no operation names.</summary>
    public ImplicitMembers Implicit { get; } = new(root, cancellationToken);

    /// <summary>Gets whether the body can come to its end, and doesn't only throw.</summary>
    public bool Ends { get; private set; }

    private IMethodSymbol? Function => (owner as IMethodSymbol)?.PartialImplementationPart ?? owner as IMethodSymbol;

    /// <summary>Reads the body.</summary>
    public FunctionSummary Read()
    {
        // Mostly, nothing changes behind the reader's back, and one reading is all.
        FunctionSummary first = Read(graph, Function, isRecording: true);
        if (!_isChanged)
        {
            return first;
        }

        Ledger.ForgetUses();
        do
        {
            _isChanged = false;
            Read(graph, Function, isRecording: false);
            foreach (IMethodSymbol function in _localFunctions.Keys.ToArray())
            {
                (ControlFlowGraph around, FunctionSummary known) = _localFunctions[function];
                FunctionSummary summary = Read(around.GetLocalFunctionControlFlowGraphInScope(function, cancellationToken), function, isRecording: true);
                if (!summary.IsSame(known))
                {
                    _localFunctions[function] = (around, summary);
                    _isChanged = true;
                }
            }
        }
        while (_isChanged);

        return Read(graph, Function, isRecording: true);
    }

    /// <summary>Reads a lambda with what is known where it is made.</summary>
    /// <param name="lambda">The lambda.</param>
    /// <param name="lambdaGraph">Its graph.</param>
    /// <param name="contract">What the delegate that it becomes states.</param>
    /// <param name="state">What is known.</param>
    public void ReadLambda(IFlowAnonymousFunctionOperation lambda, ControlFlowGraph lambdaGraph, IMethodSymbol? contract, FlowState state)
    {
        if (contract is not null && lambda.Symbol.Parameters.Length > contract.Parameters.Length)
        {
            // Half-written: the compiler refuses it, and there is nothing that its parameters could stand for.
            contract = null;
        }

        Ledger.Holds(lambda.Symbol, contract);
        for (int i = 0; i < lambda.Symbol.Parameters.Length && contract is not null; i++)
        {
            IParameterSymbol own = lambda.Symbol.Parameters[i];
            var origin = new Origin(OriginKind.Parameter, contract.Parameters[i], null);
            SyntaxNode site = own.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) ?? lambda.Syntax;
            Ledger.Owe(state, ContextValue.From(origin), Statements.Own(own), site, own.Name);
        }

        FunctionReader reader = Follow(lambdaGraph, lambda.Symbol, state);
        if (reader.End is { } end)
        {
            foreach (IParameterSymbol given in GivenBack(lambda.Symbol))
            {
                KeySet owed = Statements.Own(given).Union(contract is null ? KeySet.Empty : Statements.Of(contract.Parameters[given.Ordinal]));
                Ledger.Owe(end, AtEnd(given, end), owed, lambda.Syntax, given.Name);
            }
        }
    }

    /// <summary>
    /// Returns the contexts that a local or parameter holds. What a caller refers to goes by other names there, and may be assigned under
    /// them at any time: the caller owes what is needed of it.
    /// </summary>
    public ContextValue ValueOf(ISymbol symbol, FlowState state)
        => Uses.IsAliased(symbol) ? ContextValue.From(new Origin(OriginKind.Untraced, null, symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken)))
            : !Uses.IsWeak(symbol) && state.ValueOf(new Variable(symbol)) is { } value ? symbol is IParameterSymbol { RefKind: RefKind.Ref or RefKind.Out } given ? value.Join(FromOutside(given)) : value
            : symbol is IParameterSymbol parameter ? AtStart(parameter).Join(AllOf(symbol))
            : AllOf(symbol);

    /// <summary>Remembers what a variable was assigned, for functions that share it.</summary>
    public void Assigned(ISymbol symbol, ContextValue value)
    {
        if (Uses.IsWeak(symbol) || Uses.IsShared(symbol))
        {
            ContextValue known = AllOf(symbol);
            ContextValue joined = known.Join(Uses.IsWeak(symbol) ? value.Select(path => IsLasting(path.Origin, symbol) ? path : path with { Origin = path.Origin.Before() }) : value);
            _isChanged |= !joined.Equals(known);
            _assigned[symbol] = joined;
        }
    }

    /// <summary>Returns where a context in a field, a property or a captured parameter comes from.</summary>
    public Origin OriginOf(ISymbol storage, bool isOfThis)
        => isOfThis && !IsMaking(storage.ContainingType) && inference.IsSettled(storage)
            ? new Origin(OriginKind.ReadOnlyStorage, storage.OriginalDefinition, null)
            : new Origin(OriginKind.Storage, storage.OriginalDefinition, null);

    /// <summary>Returns the action class whose context a property is; null for other properties, and while the class is made.</summary>
    public INamedTypeSymbol? ActionClassOf(IPropertySymbol property)
        => property.IsActionContext() && !(IsMaking(owner.ContainingType) && Statements.Heed(ProofRules.Tools)) ? owner.ContainingType : null;

    /// <summary>Returns what was inferred of a method; null where it is its declaration that counts.</summary>
    public FunctionSummary? SummaryOf(IMethodSymbol method)
        => method.MethodKind != MethodKind.LocalFunction ? inference.SummaryOf(method)
            : _localFunctions.TryGetValue(method.OriginalDefinition, out (ControlFlowGraph Around, FunctionSummary Summary) local) ? local.Summary
            : FunctionSummary.Unread;

    /// <summary>Makes local functions known.</summary>
    public void Register(ControlFlowGraph around)
    {
        foreach (IMethodSymbol function in around.LocalFunctions)
        {
            if (!_localFunctions.ContainsKey(function))
            {
                _localFunctions.Add(function, (around, FunctionSummary.Unread));
                _isChanged = true;
            }
        }
    }

    /// <summary>Says whether a parameter of a primary constructor is read by other members.</summary>
    public bool IsCapturedByType(IParameterSymbol parameter) => parameter.IsOfPrimaryConstructor() && !IsMaking(parameter.ContainingType);

    /// <summary>Returns what whoever stores a context owes.</summary>
    public KeySet OwedStorage(ISymbol storage)
        => !Statements.Heed(ProofRules.Storing) ? KeySet.Empty : Statements.Of(storage.Place()).Union(inference.NeedsOf(storage.Place())).Union(
            storage is IPropertySymbol { SetMethod: { Parameters: [.., var value] } setter } ? SummaryOf(setter)?.Of(value.OriginalDefinition) ?? KeySet.Empty : KeySet.Empty);

    /// <summary>Returns what whoever passes a context owes.</summary>
    public KeySet OwedArgument(IParameterSymbol parameter, FunctionSummary? summary)
    {
        IParameterSymbol definition = parameter.OriginalDefinition;
        KeySet owed = Statements.Of(definition).Union(summary?.Of(definition) ?? KeySet.Empty).Union(inference.NeedsOf(definition));
        return definition.PositionalProperty() is { } property ? owed.Union(inference.NeedsOf(property)) : owed;
    }

    /// <summary>Returns what whoever passes a context to an indexer owes.</summary>
    public KeySet OwedIndex(IParameterSymbol parameter, IMethodSymbol? accessor)
        => accessor is null ? KeySet.Empty : OwedArgument(accessor.Parameters[parameter.Ordinal], SummaryOf(accessor));

    /// <summary>Returns what an extension that is called like an own member needs of its receiver.</summary>
    public KeySet OwedReceiver(ISymbol member)
        => Extensions.ReceiverOf(member) is { } receiver ? Statements.Of(receiver) : KeySet.Empty;

    /// <summary>Holds a method that becomes a delegate to what that states.</summary>
    /// <param name="method">The method.</param>
    /// <param name="site">Where it becomes one.</param>
    /// <param name="isBound">Whether a receiver stands for its first parameter.</param>
    /// <param name="summary">What was inferred of it.</param>
    /// <param name="contract">What the delegate states; null where nothing can.</param>
    public void Compare(IMethodSymbol method, SyntaxNode site, bool isBound, FunctionSummary? summary, IMethodSymbol? contract)
    {
        if (!Ledger.IsRecording)
        {
            return;
        }

        int skipped = isBound && method.IsExtensionMethod ? 1 : 0;
        for (int i = skipped; i < method.Parameters.Length; i++)
        {
            IParameterSymbol? stands = contract is not null && i - skipped < contract.Parameters.Length ? contract.Parameters[i - skipped] : null;
            IParameterSymbol parameter = method.Parameters[i].OriginalDefinition;
            KeySet stated = parameter.RefKind == RefKind.Out ? KeySet.Empty : Statements.Of(parameter);
            KeySet owed = stated.Union(summary?.Of(parameter) ?? KeySet.Empty);
            var origin = new Origin(stands is null ? OriginKind.Untraced : OriginKind.Parameter, stands, stands is null ? site : null);
            Ledger.Owe(FlowState.Start, ContextValue.From(origin), owed, site, MemberNames.Of(method));

            if (stands is { RefKind: RefKind.Out or RefKind.Ref })
            {
                Ledger.Owe(FlowState.Start, ContextValue.From(new Origin(OriginKind.Result, parameter, site)), Statements.Of(stands), site, contract!.ContainingType.Name);
            }
        }

        if (contract is not null)
        {
            var returned = new Origin(OriginKind.Result, method, site);
            Ledger.Owe(FlowState.Start, ContextValue.From(returned), Statements.OfReturn(contract), site, contract.ContainingType.Name);
        }
    }

    private FunctionSummary Read(ControlFlowGraph read, IMethodSymbol? function, bool isRecording)
    {
        HashSet<Need> around = Ledger.Open(isRecording);
        FunctionReader reader = Follow(read, function, FlowState.Start);
        Ends = reader.End is not null;
        ImmutableDictionary<ISymbol, ContextValue> outs = FunctionSummary.Unread.Outs;
        foreach (IParameterSymbol parameter in GivenBack(function))
        {
            if (reader.End is { } end)
            {
                ContextValue given = AtEnd(parameter, end);
                outs = outs.Add(parameter.Declared(), given);
                Ledger.Owe(end, given, Statements.Of(parameter), parameter.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken), parameter.Name);
            }
        }

        var summary = new FunctionSummary { Needs = ImmutableHashSet.CreateRange(Ledger.Needs), Returned = reader.Returned, Outs = outs };
        Ledger.Close(around);
        return summary;
    }

    private static IEnumerable<IParameterSymbol> GivenBack(IMethodSymbol? function)
        => function is null || function.Parameters.All(parameter => parameter.RefKind == RefKind.None)
            ? []
            : function.Parameters.Where(parameter => parameter.RefKind is RefKind.Out or RefKind.Ref && parameter.Type.CarriesContext());

    private FunctionReader Follow(ControlFlowGraph followed, IMethodSymbol? function, FlowState state)
    {
        Register(followed);

        // What a branch doesn't assign is still there where it meets one that does.
        foreach (IParameterSymbol parameter in Uses.AssignedParameters)
        {
            var variable = new Variable(parameter);
            state = state.ValueOf(variable) is null ? state.Assign(variable, AtStart(parameter)) : state;
        }

        var reader = new FunctionReader(this, followed, function);
        reader.Read(state);
        return reader;
    }

    /// <summary>Says whether an origin denotes one context as long as a variable is there, however often that is assigned.</summary>
    private static bool IsLasting(Origin origin, ISymbol variable)
    {
        if (origin is not { Kind: OriginKind.Parameter, Symbol.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } function })
        {
            return origin.Site is null;
        }

        ISymbol? around = variable.ContainingSymbol;
        while (around is not null && !SymbolEqualityComparer.Default.Equals(around, function))
        {
            around = around.ContainingSymbol;
        }

        return around is not null;
    }

    private ContextValue AllOf(ISymbol symbol) => _assigned.TryGetValue(symbol, out ContextValue? value) ? value : ContextValue.None;

    // Whatever else is assigned under the names of a caller, the caller knows of.
    private ContextValue AtEnd(IParameterSymbol parameter, FlowState state)
        => !Uses.IsAliased(parameter) && !Uses.IsWeak(parameter) && state.ValueOf(new Variable(parameter)) is { } value ? value : ValueOf(parameter, state);

    private ContextValue AtStart(IParameterSymbol parameter)
        => parameter.RefKind == RefKind.Out ? ContextValue.None
            : IsCapturedByType(parameter) ? ContextValue.From(OriginOf(parameter, isOfThis: true))
            : FromOutside(parameter);

    private static ContextValue FromOutside(IParameterSymbol parameter) => ContextValue.From(new Origin(OriginKind.Parameter, parameter.Declared(), null));

    // While an instance is made, what it stores may change, and an action has no context yet.
    private bool IsMaking(INamedTypeSymbol type)
        => owner is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } or IFieldSymbol or IPropertySymbol
            && SymbolEqualityComparer.Default.Equals(owner.ContainingType.OriginalDefinition, type.OriginalDefinition);
}
