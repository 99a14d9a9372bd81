namespace Keyway.Generators.Tools;

/// <summary>What an annotated declaration is; the names are those of the runtime's own enum.</summary>
internal enum ToolKind
{
    Tool,
    Action,
    Prompt,
    Resource,
}
