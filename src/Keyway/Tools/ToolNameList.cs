using System.Diagnostics.CodeAnalysis;

namespace Keyway;

/// <summary>The names in a registry, sorted within each registry that it includes. Listing them allocates nothing per name.</summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is no collection: it is walked once.")]
public readonly struct ToolNameList
{
    private readonly PluginRegistry _registry;

    internal ToolNameList(PluginRegistry registry) => _registry = registry;

    /// <summary>Starts at the first name.</summary>
    public Enumerator GetEnumerator() => new(_registry);

    /// <summary>Copies the names into strings.</summary>
    public string[] ToArray()
    {
        List<string> names = [];
        foreach (ToolName name in this)
        {
            names.Add(name.ToString());
        }

        return [.. names];
    }

    /// <summary>Walks the names.</summary>
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Enumerators are nested.")]
    public ref struct Enumerator
    {
        private readonly PluginRegistry _registry;
        private string _prefix = "";
        private ReadOnlySpan<byte> _names;
        private ReadOnlySpan<int> _offsets;
        private int _segment = -1;
        private int _index;

        internal Enumerator(PluginRegistry registry) => _registry = registry;

        /// <summary>Gets the name.</summary>
        public readonly ToolName Current => new(_prefix, _names[_offsets[_index]..(_offsets[_index + 1] - 1)]);

        /// <summary>Moves to the next name; false behind the last one.</summary>
        public bool MoveNext()
        {
            do
            {
                while (++_index < _offsets.Length - 1)
                {
                    if (_registry.IsServed(_segment, Current))
                    {
                        return true;
                    }
                }
            }
            while (MoveToNextSegment());

            return false;
        }

        private bool MoveToNextSegment()
        {
            RegistrySegment[] segments = _registry.Segments;
            if (_segment + 1 >= segments.Length)
            {
                return false;
            }

            // Asked for once: code that isn't optimized yet allocates whenever it makes a span of constants.
            RegistrySegment segment = segments[++_segment];
            _prefix = segment.Prefix;
            _names = segment.Source.Names;
            _offsets = segment.Source.Offsets;
            _index = -1;
            return true;
        }
    }
}
