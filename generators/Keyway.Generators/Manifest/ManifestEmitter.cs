using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Manifest;

/// <summary>Writes what <c>plugin.yaml</c> says of the plugin into a registry.</summary>
internal static class ManifestEmitter
{
    public static void Emit(SourceWriter writer, PluginModel plugin)
    {
        writer.Blank().Open("public override global::Keyway.PluginManifest DescribePlugin() => new()");
        Text(writer, "Name", plugin.Name);
        Text(writer, "Code", plugin.Code);
        Text(writer, "Version", plugin.Version);
        Text(writer, "Category", plugin.Category);
        Text(writer, "DataType", plugin.DataType);
        Text(writer, "Description", plugin.Description);
        if (plugin.Environment.Count > 0)
        {
            writer.Line("Environment = new global::Keyway.PluginEnvironment(").Line("[").Indent();
            foreach (ManifestVariableModel variable in plugin.Environment)
            {
                writer.Line($"new({Literal.String(variable.Key)}, {Literal.String(variable.Value)}),");
            }

            writer.Outdent().Line("]),");
        }

        writer.Close(";");
    }

    private static void Text(SourceWriter writer, string property, string? value)
    {
        if (value is not null)
        {
            writer.Line($"{property} = {Literal.String(value)},");
        }
    }
}
