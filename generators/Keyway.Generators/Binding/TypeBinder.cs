using Keyway.Generators.Binding.Families;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding;

/// <summary>Finds out how types bind, and collects the bindings that have to be emitted for them.</summary>
internal sealed class TypeBinder(Compilation compilation, CancellationToken cancellationToken)
{
    // How often in a row a generic type may be met within itself with a larger type argument.
    private const int MostGrowths = 5;

    // All by the names of bindings: symbols that differ in nulls alone are equal.
    private readonly Dictionary<string, BoundType> _emitted = new(StringComparer.Ordinal);
    private readonly List<(string Binding, BindingModel? Model)> _models = [];
    private readonly HashSet<ITypeSymbol> _types = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<string, (string Emitted, KnownTypeModel Type)> _known = new(StringComparer.Ordinal);

    // Types that contain themselves are met before it is known what they can't do: once it is, they are parsed again.
    private readonly Dictionary<string, (string? Unreadable, string? Unwritable)> _reasons = new(StringComparer.Ordinal);
    private readonly Stack<(string Binding, ITypeSymbol Type)> _open = new();
    private bool _metOpen;
    private bool _learned;

    public Compilation Compilation { get; } = compilation;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Gets the bindings to emit, in the order in which their types were first met.</summary>
    public EquatableArray<BindingModel> Models => _models.Select(entry => entry.Model!).ToEquatableArray();

    /// <summary>Gets the types that the emitted bindings are of.</summary>
    public IReadOnlyCollection<ITypeSymbol> Types => _types;

    /// <summary>Gets the types of authors whose values can be written, in the order in which they were first met.</summary>
    public IEnumerable<KnownTypeModel> KnownTypes
        => from known in _known.Values
           where _models.Exists(entry => entry.Binding == known.Emitted && entry.Model is { UnwritableReason: null })
           select known.Type;

    /// <summary>Returns how a type binds.</summary>
    /// <param name="type">The type.</param>
    /// <param name="member">The member that has it, which may name a converter; null for other places.</param>
    /// <exception cref="UnbindableException">It doesn't.</exception>
    public BoundType Bind(ITypeSymbol type, ISymbol? member = null)
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            if (member is not null && ConverterFamily.TryBindMember(type, member, this) is { } converted)
            {
                return converted with { IsNullable = true };
            }

            BoundType value = Bind(nullable.TypeArguments[0], member);
            return value.Wrap(value.Type + "?", $"NullableBinding<{value.Type}, {value.Binding}>", isValueType: true, isNullable: true)
                with { HasChecks = value.HasChecks, IsOpaque = value.IsOpaque, IsToken = value.IsToken, IsText = value.IsText };
        }

        if (type.IsReferenceType && type.IsNullable())
        {
            BoundType reference = BindNotNull(type.WithoutNull(), member);
            return reference.Wrap(
                reference.Type + "?",
                reference.OptionalBinding ?? $"OptionalBinding<{reference.Type}, {reference.Binding}>",
                isValueType: false,
                isNullable: true)
                with { HasChecks = reference.HasChecks, IsOpaque = reference.IsOpaque, IsToken = reference.IsToken, IsText = reference.IsText };
        }

        return BindNotNull(type, member);
    }

    /// <summary>Registers a binding that has to be emitted, once, and before its members are bound: they may contain its type.</summary>
    /// <exception cref="UnbindableException">Parsing failed; nothing of it stays registered.</exception>
    public BoundType Emit(ITypeSymbol type, BoundType bound, Func<BindingModel> parse)
    {
        string name = bound.Binding;
        if (_emitted.TryGetValue(name, out BoundType? emitted))
        {
            _metOpen |= _open.Any(open => open.Binding == name);
            return emitted;
        }

        RefuseEndless(type);
        _types.Add(type);
        int place = _models.Count;
        (string? unreadable, string? unwritable) = _reasons.TryGetValue(name, out var known) ? known : default;
        _emitted.Add(name, bound with { UnreadableReason = unreadable, UnwritableReason = unwritable });
        _models.Add((name, null));
        _open.Push((name, type));
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
            _open.Pop();
        }

        // The first reason stays: around a circle they would grow for ever.
        _learned |= (unreadable is null && model.UnreadableReason is not null) || (unwritable is null && model.UnwritableReason is not null);
        _reasons[name] = (unreadable ?? model.UnreadableReason, unwritable ?? model.UnwritableReason);
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
        _models[place] = (name, model);
        _emitted[name] = finished;
        return finished;
    }

    /// <summary>Registers how values are written that are of a type itself, and of none that derives from it.</summary>
    /// <param name="type">The type.</param>
    /// <param name="emitted">What is emitted for it, without which it isn't known.</param>
    /// <param name="binding">How it is written, in whichever namespace it is said.</param>
    /// <param name="declared">The polymorphic type as which it is written; null for itself.</param>
    /// <param name="isKey">Whether values may be keys of dictionaries.</param>
    /// <param name="isPlain">Whether its members alone are written.</param>
    public void Know(
        ITypeSymbol type, BoundType emitted, string binding, ITypeSymbol? declared = null, bool isKey = false, bool isPlain = false)
    {
        // No value is of an abstract type itself.
        if (type.IsAbstract)
        {
            return;
        }

        string name = TypeNames.Annotated(type);
        string written = declared is null ? name : TypeNames.Annotated(declared);
        EquatableArray<string> marks = new Marks().Add(type).Add(declared).Ids;
        _known[$"{name} {binding}"] = (emitted.Binding, new KnownTypeModel(name, written, binding, isKey, marks) { IsPlain = isPlain });
    }

    /// <summary>Returns what is emitted as code in other namespaces names it.</summary>
    public string Global(string emitted) => $"global::{TypeNames.GeneratedNamespace(Compilation)}.{emitted}";

    /// <summary>Returns the binding that emitted code has for a type.</summary>
    public static string BindingName(INamedTypeSymbol type) => EmittedName(type, "Binding");

    /// <summary>Returns what emitted code has for a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="suffix">What it is, such as <c>Binding</c>.</param>
    public static string EmittedName(ITypeSymbol type, string suffix)
    {
        // Without a namespace, the binding of a type String would hide the runtime's own.
        string name = TypeNames.Closed(type);
        return $"{(name.Contains('.') ? "" : "_")}{Naming.Identifier(name)}{suffix}";
    }

    /// <summary>Says whether emitted code can name a type.</summary>
    public bool IsAccessible(ISymbol symbol) => Visibility.IsNameable(symbol, Compilation);

    // Each step is a type of its own, so that there would be no end of them.
    private void RefuseEndless(ITypeSymbol type)
    {
        int size = ClosedTypes.Size(type);
        int growths = 0;
        foreach ((_, ITypeSymbol open) in _open)
        {
            if (SymbolEqualityComparer.Default.Equals(open.OriginalDefinition, type.OriginalDefinition) && ClosedTypes.Size(open) < size)
            {
                size = ClosedTypes.Size(open);
                growths++;
            }
        }

        if (growths == MostGrowths)
        {
            throw new UnbindableException(
                $"the type {TypeNames.Readable(type.OriginalDefinition)} contains itself with ever larger type arguments, without end. "
                + "Give it its own type arguments there");
        }
    }

    private void Forget(int place)
    {
        foreach ((string abandoned, _) in _models.Skip(place))
        {
            _emitted.Remove(abandoned);
        }

        _models.RemoveRange(place, _models.Count - place);
    }

    private BoundType BindNotNull(ITypeSymbol type, ISymbol? member)
    {
        if (member is not null && ConverterFamily.TryBindMember(type, member, this) is { } converted)
        {
            return converted;
        }

        try
        {
            foreach (ITypeFamily family in TypeFamilies.All)
            {
                if (family.TryBind(type, this) is { } bound)
                {
                    return bound;
                }
            }

            throw UnbindableException.Foreign(TypeNames.Readable(type));
        }
        catch (UnbindableException)
        {
            if (TypeFamilies.Fallback.TryBind(type, this) is { } fallback)
            {
                return fallback;
            }

            throw;
        }
    }
}
