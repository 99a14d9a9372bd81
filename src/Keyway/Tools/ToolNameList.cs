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
    public IReadOnlyList<string> ToArray()
    {
        List<string> names = [];
        foreach (ToolName name in this)
        {
            names.Add(name.ToString());
        }

        return names;
    }

    /// <summary>Walks the names.</summary>
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Enumerators are nested.")]
    public struct Enumerator
    {
        private readonly PluginRegistry _registry;
        private int _segment;
        private int _index;

        internal Enumerator(PluginRegistry registry)
        {
            _registry = registry;
            _index = -1;
        }

        /// <summary>Gets the name.</summary>
        public readonly ToolName Current => _registry.Segments[_segment].NameAt(_index);

        /// <summary>Moves to the next name; false behind the last one.</summary>
        public bool MoveNext()
        {
            while (_segment < _registry.Segments.Length)
            {
                if (++_index >= _registry.Segments[_segment].Count)
                {
                    _segment++;
                    _index = -1;
                }
                else if (_registry.IsServed(_segment, _index))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
