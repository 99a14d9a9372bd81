using Keyway.Generators.Context;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Declaration;

/// <summary>
/// The keys that the tools of a compilation can name, read when the first tool asks for them and not before: that visits
/// every type. Whoever asks first may be cancelled; the next one reads anew. (A <see cref="Lazy{T}"/> would keep the
/// cancellation and give it to all.)
/// </summary>
internal sealed class KeyTable(Compilation compilation)
{
    private readonly object _reading = new();
    private EquatableArray<ContextKeyModel>? _keys;

    /// <summary>Returns the keys.</summary>
    /// <exception cref="OperationCanceledException">This caller was cancelled.</exception>
    public EquatableArray<ContextKeyModel> Read(CancellationToken cancellationToken)
    {
        lock (_reading)
        {
            return _keys ??= ContextKeyParser.ParseAll(compilation, cancellationToken);
        }
    }
}
