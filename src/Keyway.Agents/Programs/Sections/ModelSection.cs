using System.Collections.Immutable;

namespace Keyway.Agents;

/// <summary>Reads <c>model</c>.</summary>
internal static class ModelSection
{
    private const string Name = "name";
    private const string Provider = "provider";
    private const string MaxIterations = "max_iterations";

    private static readonly ImmutableArray<string> s_keys = [Name, Provider, MaxIterations];

    public static ModelSettings Read(YamlNode node, string path, FileFaults faults)
    {
        var model = new ProgramMap(node, path, faults, s_keys);
        return new ModelSettings
        {
            Name = model.ReadName(Name),
            Provider = model.ReadName(Provider),
            MaxIterations = model.ReadCount(MaxIterations) ?? ModelSettings.DefaultMaxIterations,
        };
    }
}
