using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>
/// What is inferred inside one outermost type: what its private members need of the contexts that they are given, and
/// what they give back; what its private storage needs of the contexts that it is given. Nothing outside can see it.
/// </summary>
internal sealed class TypeInference
{
    private readonly Dictionary<ISymbol, FunctionSummary> _summaries = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, KeySet> _needs = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol _type;
    private readonly ConcurrentDictionary<ISymbol, bool> _settled = new(concurrencyLevel: 1, capacity: 1, SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxNode, ReadBody> _read = new(concurrencyLevel: 1, capacity: 1);
    private HashSet<ISymbol>? _asked;

    private TypeInference(INamedTypeSymbol type, Statements statements)
    {
        _type = type;
        Statements = statements;
    }

    /// <summary>Gets what declarations state.</summary>
    public Statements Statements { get; }

    /// <summary>Infers all of a type.</summary>
    /// <param name="type">The outermost type.</param>
    /// <param name="statements">What declarations state.</param>
    /// <param name="code">The type's code that contexts occur in.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static TypeInference Of(
        INamedTypeSymbol type, Statements statements, IEnumerable<(ISymbol Owner, IOperation Root)> code, CancellationToken cancellationToken)
    {
        var inference = new TypeInference(type, statements);
        if (Privacy.HidesContexts(type))
        {
            inference.Infer(
                [
                    .. code.Select(part => MemberBodies.Graph(part.Root, cancellationToken) is { } graph ? new MemberBody(part.Owner, graph.OriginalOperation, graph) : null)
                        .OfType<MemberBody>(),
                ],
                cancellationToken);
        }

        return inference;
    }

    /// <summary>Returns what was inferred of a method; null where it is its declaration that counts.</summary>
    public FunctionSummary? SummaryOf(IMethodSymbol method)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        bool isRead = _summaries.TryGetValue(definition, out FunctionSummary? summary);
        if (!isRead && (!IsInside(definition) || !Privacy.IsInferred(definition)))
        {
            return null;
        }

        _asked?.Add(definition);
        return summary ?? FunctionSummary.Unread;
    }

    /// <summary>Returns the keys that the members which read a field or property need, where that is inferred.</summary>
    public KeySet NeedsOf(ISymbol storage)
    {
        _asked?.Add(storage.OriginalDefinition);
        return _needs.TryGetValue(storage.OriginalDefinition, out KeySet keys) ? keys : KeySet.Empty;
    }

    /// <summary>Returns what was read of a body while inferring, once: it isn't kept any longer then. Null where it wasn't, or by now isn't any more.</summary>
    public ReadBody? Take(ISymbol owner, IOperation root)
        => _read.TryRemove(root.Syntax, out ReadBody? read) && SymbolEqualityComparer.Default.Equals(read.Owner, owner) ? read : null;

    /// <summary>Says whether a need is charged to those who call or store, since nothing outside the type could.</summary>
    public bool IsInferred(Need need)
        => need is { IsRemoved: false, Path.Origin: { Site: null, Symbol: { } symbol } }
            && symbol switch
            {
                IParameterSymbol { ContainingSymbol: IMethodSymbol method } => IsInside(method) && Privacy.IsInferred(method),
                IFieldSymbol or IPropertySymbol => IsInside(symbol) && Privacy.IsPrivate(symbol),
                _ => false,
            };

    /// <summary>Says whether storage never holds a second context, even while its instance is made.</summary>
    public bool IsSettled(ISymbol storage)
        => SymbolEqualityComparer.Default.Equals(storage.ContainingAssembly, _type.ContainingAssembly)
            && _settled.GetOrAdd(storage.OriginalDefinition, SettledStorage.Holds);

    private bool IsInside(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(Privacy.Outermost(symbol), _type);

    /// <summary>Reads bodies until nothing new comes of it: those again that asked for what has changed since.</summary>
    private void Infer(IReadOnlyList<MemberBody> bodies, CancellationToken cancellationToken)
    {
        Dictionary<ISymbol, List<int>> asking = new(SymbolEqualityComparer.Default);
        bool[] isRead = new bool[bodies.Count];

        // What is called mostly stands below its callers: from the end, few are read twice.
        int next = bodies.Count - 1;
        while (next >= 0)
        {
            if (isRead[next])
            {
                next--;
                continue;
            }

            isRead[next] = true;
            _asked = new(SymbolEqualityComparer.Default);
            MemberBody body = bodies[next];
            var reader = new BodyReader(this, body.Owner, body.Root, body.Graph, cancellationToken);
            FunctionSummary summary = reader.Read();
            _read[body.Root.Syntax] = new ReadBody(body.Owner, reader, summary);
            foreach (ISymbol asked in _asked)
            {
                if (!asking.TryGetValue(asked, out List<int>? others))
                {
                    asking.Add(asked, others = []);
                }

                others.Add(next);
            }

            foreach (ISymbol changed in Learn(body.Owner, summary))
            {
                foreach (int other in asking.TryGetValue(changed, out List<int>? others) ? others : [])
                {
                    isRead[other] = false;
                    next = Math.Max(next, other);
                }
            }
        }

        _asked = null;
    }

    /// <summary>Remembers what was read of a body, and returns of what something new was learned.</summary>
    private List<ISymbol> Learn(ISymbol owner, FunctionSummary summary)
    {
        List<ISymbol> changed = [];
        if (owner is IMethodSymbol method && Privacy.IsInferred(method))
        {
            if (!summary.IsSame(_summaries.TryGetValue(method, out FunctionSummary? known) ? known : FunctionSummary.Unread))
            {
                changed.Add(method);
            }

            _summaries[method] = summary;
        }

        foreach (Need need in summary.Needs.Where(IsInferred))
        {
            ISymbol charged = need.Path.Origin.Symbol!;
            if (!SymbolEqualityComparer.Default.Equals(charged.ContainingSymbol, owner) || charged is not IParameterSymbol)
            {
                KeySet known = _needs.TryGetValue(charged, out KeySet keys) ? keys : KeySet.Empty;
                if (!known.Contains(need.Key))
                {
                    _needs[charged] = known.Add(need.Key);
                    changed.Add(charged);
                }
            }
        }

        return changed;
    }
}
