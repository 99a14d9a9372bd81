using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding;

/// <summary>Finds out how types bind, and collects the bindings that have to be emitted for them.</summary>
internal sealed class TypeBinder(Compilation compilation, CancellationToken cancellationToken)
{
    private readonly Dictionary<ISymbol, BoundType> _emitted = new(SymbolEqualityComparer.Default);
    private readonly List<(INamedTypeSymbol Type, BindingModel? Model)> _models = [];

    // Types that contain themselves are met before it is known what they can't do: once it is, they are parsed again.
    private readonly Dictionary<ISymbol, (string? Unreadable, string? Unwritable)> _reasons = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);
    private bool _metOpen;
    private bool _learned;

    public Compilation Compilation { get; } = compilation;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Gets the bindings to emit, in the order in which their types were first met.</summary>
    public EquatableArray<BindingModel> Models => _models.Select(entry => entry.Model!).ToEquatableArray();

    /// <summary>Returns how a type binds.</summary>
    /// <exception cref="UnbindableException">It doesn't.</exception>
    public BoundType Bind(ITypeSymbol type)
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            BoundType value = Bind(nullable.TypeArguments[0]);
            return value.Wrap(value.Type + "?", $"NullableBinding<{value.Type}, {value.Binding}>", isValueType: true, isNullable: true)
                with { HasChecks = value.HasChecks };
        }

        if (type.IsReferenceType && type.IsNullable())
        {
            BoundType reference = BindNotNull(type.WithoutNull());
            return reference.Wrap(
                reference.Type + "?", $"OptionalBinding<{reference.Type}, {reference.Binding}>", isValueType: false, isNullable: true)
                with { HasChecks = reference.HasChecks };
        }

        return BindNotNull(type);
    }

    /// <summary>Registers a binding that has to be emitted, before its members are bound: they may contain its type.</summary>
    /// <exception cref="UnbindableException">Parsing failed; nothing of it stays registered.</exception>
    public BoundType Emit(INamedTypeSymbol type, BoundType bound, Func<BindingModel> parse)
    {
        int place = _models.Count;
        (string? unreadable, string? unwritable) = _reasons.TryGetValue(type, out var known) ? known : default;
        _emitted.Add(type, bound with { UnreadableReason = unreadable, UnwritableReason = unwritable });
        _models.Add((type, null));
        _open.Add(type);
        BindingModel model;
        try
        {
            model = parse();
        }
        catch (UnbindableException)
        {
            Forget(place);
            throw;
        }
        finally
        {
            _open.Remove(type);
        }

        // The first reason stays: around a circle they would grow for ever.
        _learned |= (unreadable is null && model.UnreadableReason is not null) || (unwritable is null && model.UnwritableReason is not null);
        _reasons[type] = (unreadable ?? model.UnreadableReason, unwritable ?? model.UnwritableReason);
        if (_open.Count == 0)
        {
            bool isOutdated = _metOpen && _learned;
            _metOpen = false;
            _learned = false;
            if (isOutdated)
            {
                Forget(place);
                return Emit(type, bound, parse);
            }
        }

        BoundType finished = bound with { UnreadableReason = model.UnreadableReason, UnwritableReason = model.UnwritableReason };
        _models[place] = (type, model);
        _emitted[type] = finished;
        return finished;
    }

    /// <summary>Returns the binding that emitted code has for a type.</summary>
    public static string BindingName(INamedTypeSymbol type) => EmittedName(type, "Binding");

    /// <summary>Returns what emitted code has for a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="suffix">What it is, such as <c>Binding</c>.</param>
    public static string EmittedName(INamedTypeSymbol type, string suffix)
    {
        // Without a namespace, the binding of a type String would hide the runtime's own.
        string name = TypeNames.Full(type);
        return $"{(name.Contains('.') ? "" : "_")}{Naming.Identifier(name)}{suffix}";
    }

    /// <summary>Says whether emitted code can name a type.</summary>
    public bool IsAccessible(ISymbol symbol) => Visibility.IsNameable(symbol, Compilation);

    private void Forget(int place)
    {
        foreach ((INamedTypeSymbol abandoned, _) in _models.Skip(place))
        {
            _emitted.Remove(abandoned);
        }

        _models.RemoveRange(place, _models.Count - place);
    }

    private BoundType BindNotNull(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol named && _emitted.TryGetValue(named, out BoundType? known))
        {
            _metOpen |= _open.Contains(named);
            return known;
        }

        foreach (ITypeFamily family in TypeFamilies.All)
        {
            if (family.TryBind(type, this) is { } bound)
            {
                return bound;
            }
        }

        throw UnbindableException.Foreign(TypeNames.Readable(type));
    }
}
