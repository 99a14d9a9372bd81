using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Keyway.Generators.Context;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Declaration;

/// <summary>
/// The keys that the code of a compilation can name, read when somebody first asks for them and not before. Whoever asks first
/// may be cancelled; the next one reads anew. (A <see cref="Lazy{T}"/> would keep the cancellation and give it to all.)
/// </summary>
internal sealed class KeyTable(Compilation compilation)
{
    private static readonly ConditionalWeakTable<Compilation, KeyTable> Tables = new();

    private readonly object _reading = new();
    private Content? _content;

    /// <summary>Returns the table that all analyzers of a compilation share.</summary>
    public static KeyTable Of(Compilation compilation) => Tables.GetValue(compilation, static key => new KeyTable(key));

    /// <summary>Returns the keys, as tools see them.</summary>
    /// <exception cref="OperationCanceledException">This caller was cancelled.</exception>
    public EquatableArray<ContextKeyModel> Read(CancellationToken cancellationToken) => ReadContent(cancellationToken).Keys;

    /// <summary>Says whether a key is declared.</summary>
    /// <exception cref="OperationCanceledException">This caller was cancelled.</exception>
    public bool Knows(string key, CancellationToken cancellationToken) => ReadContent(cancellationToken).Names.Contains(key);

    /// <summary>Returns the types that the declarations of a key state; none where there is no declaration.</summary>
    /// <exception cref="OperationCanceledException">This caller was cancelled.</exception>
    public IEnumerable<ITypeSymbol> TypesOf(string key, CancellationToken cancellationToken)
        => ReadContent(cancellationToken).Constants.Where(constant => (string?)constant.ConstantValue == key).Select(ContextKeyParser.ValueType);

    /// <summary>Returns why the accessors of a constant of the source can't be emitted; null where they can.</summary>
    /// <exception cref="OperationCanceledException">This caller was cancelled.</exception>
    public Refusal? WhyNot(IFieldSymbol constant, CancellationToken cancellationToken)
        => ContextKeyParser.WhyNot(constant, compilation, ReadContent(cancellationToken).Declared[constant.Name]);

    private Content ReadContent(CancellationToken cancellationToken)
    {
        lock (_reading)
        {
            return _content ??= Content.Of(compilation, cancellationToken);
        }
    }

    private sealed record Content(ILookup<string, IFieldSymbol> Declared, ImmutableArray<IFieldSymbol> Constants, EquatableArray<ContextKeyModel> Keys)
    {
        public HashSet<string> Names { get; } = new(Keys.Select(key => key.Name), StringComparer.Ordinal);

        public static Content Of(Compilation compilation, CancellationToken cancellationToken)
        {
            ILookup<string, IFieldSymbol> declared = KeyDeclarations.Of(compilation, cancellationToken);
            var constants = ContextKeyParser.ConstantsOf(compilation, declared, cancellationToken).ToImmutableArray();
            return new Content(declared, constants, ContextKeyParser.Table(constants.Select(ContextKeyParser.Key)));
        }
    }
}
