using System.Collections.Immutable;

namespace Keyway.Agents;

/// <summary>Reads <c>preload</c>. Whether its files are there is seen when a process starts.</summary>
internal static class PreloadSection
{
    private const string Files = "files";
    private const string RelativeTo = "relative_to";
    private const string Program = "program";
    private const string WorkingDirectory = "cwd";

    private static readonly ImmutableArray<string> s_keys = [Files, RelativeTo];
    private static readonly ImmutableArray<string> s_bases = [Program, WorkingDirectory];

    public static IReadOnlyList<string> Read(YamlNode node, string path, ProgramFile file)
    {
        var preload = new ProgramMap(node, path, file.Faults, s_keys);
        bool fromWorkingDirectory = preload.ReadWord(RelativeTo, s_bases) == WorkingDirectory;
        return
        [
            .. ProgramValues.ReadList(preload.Section(Files), preload.PathOf(Files), file.Faults, ProgramValues.ReadName)
                .Select(name => fromWorkingDirectory ? Path.GetFullPath(name) : file.Resolve(name)),
        ];
    }
}
