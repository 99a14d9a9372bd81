using System.Text;
using Keyway.CompilerServices;

namespace Keyway;

/// <summary>The contents of a registry that is put together while a program runs.</summary>
internal sealed class SelectedTools : RegistrySource
{
    private readonly byte[] _names;
    private readonly int[] _offsets;
    private readonly ToolMethod[] _tools;

    /// <summary>Takes tools.</summary>
    /// <exception cref="ArgumentException">A name can't be one, or comes twice, ignoring case.</exception>
    public SelectedTools(IEnumerable<ToolMethod> tools)
    {
        _tools = [.. tools.OrderBy(tool => tool.Descriptor.Name, StringComparer.Ordinal)];
        CheckNames(_tools);
        _names = Encoding.ASCII.GetBytes(string.Concat(_tools.Select(tool => $"{tool.Descriptor.Name}\n")));
        _offsets = new int[_tools.Length + 1];
        for (int i = 0; i < _tools.Length; i++)
        {
            _offsets[i + 1] = _offsets[i] + _tools[i].Descriptor.Name.Length + 1;
        }
    }

    public override ReadOnlySpan<byte> Names => _names;

    public override ReadOnlySpan<int> Offsets => _offsets;

    public override ToolMethod GetTool(int index) => _tools[index];

    public override KnownType? FindType(Type type)
        => _tools.Select(tool => tool.FindType(type)).FirstOrDefault(known => known is not null);

    private static void CheckNames(ToolMethod[] tools)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (string name in tools.Select(tool => tool.Descriptor.Name))
        {
            if (!ToolName.IsValid(name))
            {
                throw new ArgumentException($"'{Excerpt.Of(name, ToolName.MaxLength)}' can't be the name of a tool, which is {ToolName.Rule}.", nameof(tools));
            }

            if (!names.Add(name))
            {
                throw new ArgumentException($"'{name}' comes twice. Names of tools differ in more than case.", nameof(tools));
            }
        }
    }
}
