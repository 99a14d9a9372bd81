using System.Collections.Immutable;

namespace Keyway.Agents;

/// <summary>Reads <c>prompt</c>.</summary>
internal static class PromptSection
{
    private const string System = "system";
    private const string SystemFile = "system_file";
    private const string User = "user";

    private static readonly ImmutableArray<string> s_keys = [System, SystemFile, User];

    public static PromptSettings Read(YamlNode node, string path, ProgramFile file)
    {
        var prompt = new ProgramMap(node, path, file.Faults, s_keys);
        string? system = prompt.ReadText(System);
        if (prompt.Has(System) && prompt.Has(SystemFile))
        {
            file.Faults.Refuse(prompt.PlaceOf(SystemFile), $"Expected '{System}' or '{SystemFile}' in '{path}', got both. Keep one.");
        }
        else if (prompt.ReadName(SystemFile) is { } name)
        {
            system = file.Loader.ReadText(file.Resolve(name), file.Faults, prompt.Find(SystemFile)!.Place);
        }

        return new PromptSettings { System = system, User = prompt.ReadText(User) };
    }
}
