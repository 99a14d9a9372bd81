using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>Keeps account of one body: which keys its contexts need beyond what is known of them, and which are asked for at all.</summary>
/// <param name="statements">What declarations state.</param>
internal sealed class NeedLedger(Statements statements)
{
    private readonly Dictionary<ISymbol, IMethodSymbol?> _contracts = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, KeySet> _used = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _usedWhole = new(SymbolEqualityComparer.Default);
    private KeySet _usedUntraced;

    /// <summary>Gets or sets whether what is needed is recorded.</summary>
    public bool IsRecording { get; set; }

    /// <summary>Gets what was recorded since the account of a function was opened.</summary>
    public HashSet<Need> Needs { get; private set; } = [];

    /// <summary>Opens the account of a function, and returns that of the one around it.</summary>
    public HashSet<Need> Open(bool isRecording)
    {
        HashSet<Need> around = Needs;
        Needs = [];
        IsRecording = isRecording;
        return around;
    }

    /// <summary>Closes the account of a function, and goes on with that of the one around it.</summary>
    public void Close(HashSet<Need> around)
    {
        Needs = around;
        IsRecording = false;
    }

    /// <summary>Forgets which keys were asked for, before the body is read again.</summary>
    public void ForgetUses()
    {
        _used.Clear();
        _usedWhole.Clear();
        _usedUntraced = KeySet.Empty;
    }

    /// <summary>Remembers what a lambda is held to: what the delegate that it becomes states; null where nothing can.</summary>
    public void Holds(IMethodSymbol lambda, IMethodSymbol? contract) => _contracts[lambda] = contract;

    /// <summary>Returns what a lambda is held to; null where nothing can.</summary>
    public IMethodSymbol? ContractOf(IMethodSymbol lambda) => _contracts.TryGetValue(lambda, out IMethodSymbol? contract) ? contract : null;

    /// <summary>Returns what a function owes of the contexts that it returns.</summary>
    public KeySet OwedReturn(IMethodSymbol function)
        => _contracts.TryGetValue(function, out IMethodSymbol? contract)
            ? Statements.OwnReturn(function).Union(contract is null ? KeySet.Empty : statements.OfReturn(contract))
            : statements.OfReturn(function);

    /// <summary>Charges contexts with keys.</summary>
    public void Owe(FlowState state, ContextValue value, KeySet keys, SyntaxNode site, string by)
    {
        if (!IsRecording || keys.IsEmpty)
        {
            return;
        }

        foreach (ContextPath path in value.Paths)
        {
            foreach (string key in keys.Keys)
            {
                Owe(state, new Need(path, key, site, by));
            }
        }
    }

    /// <summary>Charges a context with a key, unless it is known to hold it.</summary>
    public void Owe(FlowState state, Need need)
    {
        ContextPath path = need.Path;
        Use(path, need.Key);
        if (IsRecording
            && !path.Added.Contains(need.Key)
            && (!path.Origin.IsGivenBack || statements.Heed(ProofRules.OtherCode))
            && (need.IsRemoved || (!state.Facts.Of(path.Origin).Contains(need.Key) && !Covered(path.Origin).Contains(need.Key))))
        {
            Needs.Add(need);
        }
    }

    /// <summary>Records that a key of a context is asked for, if only whether it is there.</summary>
    public void Use(ContextPath path, string key)
    {
        if (!IsRecording || path.Added.Contains(key))
        {
            return;
        }

        if (path.Origin is { Kind: OriginKind.Parameter, Symbol: { } parameter })
        {
            _used[parameter] = (_used.TryGetValue(parameter, out KeySet keys) ? keys : KeySet.Empty).Add(key);
        }
        else if (path.Origin.IsGivenBack)
        {
            _usedUntraced = _usedUntraced.Add(key);
        }
    }

    /// <summary>Records that any key of a context may be asked for.</summary>
    public void UseAny(ContextValue value)
    {
        foreach (ContextPath path in value.Paths.Where(path => IsRecording && path.Origin.Kind == OriginKind.Parameter))
        {
            _usedWhole.Add(path.Origin.Symbol!);
        }
    }

    /// <summary>Returns the keys of a parameter's context that are stated or required, and never asked for.</summary>
    public KeySet Unused(IParameterSymbol parameter, KeySet stated)
        => _usedWhole.Contains(parameter) ? KeySet.Empty
            : _used.TryGetValue(parameter, out KeySet used) ? stated.Except(used).Except(_usedUntraced)
            : stated.Except(_usedUntraced);

    private KeySet Covered(Origin origin) => origin switch
    {
        { Kind: OriginKind.Action, Symbol: INamedTypeSymbol type } => statements.OfActionClass(type),
        { Kind: OriginKind.Result or OriginKind.Former, Symbol: IMethodSymbol method } => statements.OfReturn(method),
        { Symbol: IParameterSymbol { ContainingSymbol: IMethodSymbol lambda } parameter } when _contracts.TryGetValue(lambda, out IMethodSymbol? contract)
            => Statements.Own(parameter).Union(contract is not null && parameter.Ordinal < contract.Parameters.Length
                ? statements.Of(contract.Parameters[parameter.Ordinal])
                : KeySet.Empty),
        { Symbol: IParameterSymbol or IFieldSymbol or IPropertySymbol } => statements.Of(origin.Symbol),
        _ => KeySet.Empty,
    };
}
