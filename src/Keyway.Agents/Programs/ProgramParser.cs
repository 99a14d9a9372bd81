using System.Collections.Immutable;

namespace Keyway.Agents;

/// <summary>Makes a program of a file's YAML: a section each.</summary>
internal static class ProgramParser
{
    private const string Model = "model";
    private const string Prompt = "prompt";
    private const string Parameters = "parameters";
    private const string Tools = "tools";
    private const string LinkedPrograms = "linked_programs";
    private const string FileDescriptors = "file_descriptors";
    private const string Preload = "preload";
    private const string Mcp = "mcp";

    private static readonly ImmutableArray<string> s_keys = [Model, Prompt, Parameters, Tools, LinkedPrograms, FileDescriptors, Preload, Mcp];

    /// <summary>Reads a program; where something is wrong it is incomplete, and that has been said.</summary>
    public static LlmProgram? Parse(YamlNode root, ProgramFile file)
    {
        if (root.Kind != YamlKind.Map)
        {
            if (root.Kind != YamlKind.Refused)
            {
                file.Faults.Refuse(root, $"Expected a program, such as 'model: {{ name: … }}', got {root.Describe()}. There are the keys: {string.Join(", ", s_keys)}.");
            }

            return null;
        }

        var program = new ProgramMap(root, "", file.Faults, s_keys);
        var names = new ToolNames(file.Faults);
        var parsed = new LlmProgram
        {
            Name = Path.GetFileNameWithoutExtension(file.Path),
            BaseDirectory = file.Directory,
            Model = ModelSection.Read(program.Section(Model), Model, file.Faults),
            Prompt = PromptSection.Read(program.Section(Prompt), Prompt, file),
            Parameters = ParametersSection.Read(program.Section(Parameters), Parameters, file.Faults),
            Tools = ToolsSection.Read(program.Section(Tools), Tools, server: null, names, file.Faults),
            LinkedPrograms = LinkedProgramsSection.Read(program.Section(LinkedPrograms), LinkedPrograms, file),
            FileDescriptors = FileDescriptorsSection.Read(program.Section(FileDescriptors), FileDescriptors, file.Faults),
            PreloadFiles = PreloadSection.Read(program.Section(Preload), Preload, file),
            McpServers = McpSection.Read(program.Section(Mcp), Mcp, names, file),
        };
        names.Check();
        return parsed;
    }
}
