using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Harness;

internal sealed class ProjectOptions : AnalyzerConfigOptions
{
    private readonly ImmutableDictionary<string, string> _values;

    // The compiler's own options ignore the case of keys; so must these, or a test passes where a build doesn't.
    public ProjectOptions(ImmutableDictionary<string, string> values) => _values = values.WithComparers(KeyComparer);

    public override IEnumerable<string> Keys => _values.Keys.Order(StringComparer.Ordinal);

    public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
        _values.TryGetValue(key, out value);
}
