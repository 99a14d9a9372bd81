using Keyway.Generators.Infrastructure;
using Keyway.Generators.Manifest;
using Keyway.Generators.Rules;

namespace Keyway.Generators.Registry;

/// <summary>
/// Writes registries. Names are constant data and no method grows with the number of tools: what is chosen from is cut
/// into chunks of 32, and those into chunks again.
/// </summary>
internal static class RegistryEmitter
{
    public const int ChunkSize = 32;

    private const string Namespace = "global::Keyway.CompilerServices.";

    /// <summary>Writes the file of a registry.</summary>
    public static string Emit(RegistryModel model)
    {
        RegistryDeclarationModel declaration = model.Declaration;
        SourceWriter writer = GeneratedFile.Start(declaration.Marks.Concat(model.KnownTypes.SelectMany(type => type.Marks)));
        if (declaration.Headers.Any(header => header.Substring(header.LastIndexOf(' ') + 1).All(c => c is >= 'a' and <= 'z')))
        {
            writer.Line("#pragma warning disable CS8981 // The name is the author's choice.").Blank();
        }

        if (declaration.Namespace.Length > 0)
        {
            writer.Line($"namespace {declaration.Namespace};").Blank();
        }

        for (int i = 0; i < declaration.Headers.Count; i++)
        {
            if (i == declaration.Headers.Count - 1)
            {
                writer.Line($"[global::Keyway.CompilerServices.GeneratedRegistry({KnownNames.RegistryFormat})]");
            }

            writer.Open(declaration.Headers[i]);
        }

        writer.Summary("Gets the tools and actions that are served here.");
        writer.Line("public static global::Keyway.PluginRegistry Registry { get; } = new(new GeneratedSource());");
        Source(writer, model);
        foreach (string _ in declaration.Headers)
        {
            writer.Close();
        }

        return writer.ToString();
    }

    private static void Source(SourceWriter writer, RegistryModel model)
    {
        writer.Blank().Open($"private sealed class GeneratedSource : {Namespace}RegistrySource");
        writer.Line($"public override int Format => {KnownNames.RegistryFormat};");
        Names(writer, model.Tools.Entries);
        ContextKeys(writer, model.Tools);
        Part(writer, "RegistrySource", "Prompts", model.Prompts);
        Part(writer, "ResourceSource", "Resources", model.Resources);
        Includes(writer, model.Declaration);
        Refused(writer, model);
        if (model.Plugin is { } plugin)
        {
            ManifestEmitter.Emit(writer, plugin);
        }

        Tools(writer, model.Tools.Entries);
        KnownTypesEmitter.Emit(writer, model.KnownTypes);
        PartSource(writer, "RegistrySource", "Prompts", model.Prompts);
        PartSource(writer, "ResourceSource", "Resources", model.Resources);
        writer.Close();
    }

    // Made when somebody first asks: most callers of a registry never do.
    private static void Part(SourceWriter writer, string type, string name, RegistryPartModel part)
    {
        if (part.Entries.Count > 0)
        {
            writer.Blank().Line($"public override {Namespace}{type}? {name} => new Generated{name}();");
        }
    }

    private static void PartSource(SourceWriter writer, string type, string name, RegistryPartModel part)
    {
        EquatableArray<RegistryEntryModel> entries = part.Entries;
        if (entries.Count == 0)
        {
            return;
        }

        writer.Blank().Open($"private sealed class Generated{name} : {Namespace}{type}");
        writer.Line($"public override int Format => {KnownNames.RegistryFormat};");
        Names(writer, entries);
        ContextKeys(writer, part);
        if (entries[0].Uri is not null)
        {
            ResourceEmitter.Emit(writer, [.. entries]);
        }

        Tools(writer, entries);
        writer.Close();
    }

    private static void Names(SourceWriter writer, EquatableArray<RegistryEntryModel> tools)
        => TextTable.Emit(writer, "Names", "Offsets", [.. tools.Select(tool => tool.Name)]);

    // What is given the whole context may read any: then nothing is said.
    private static void ContextKeys(SourceWriter writer, RegistryPartModel part)
    {
        if (part.ContextKeys is { } keys)
        {
            writer.Blank().Line(
                $"public override global::System.Collections.Generic.IReadOnlyList<string>? ContextKeys => [{string.Join(", ", keys.Select(Literal.String))}];");
        }
    }

    private static void Tools(SourceWriter writer, EquatableArray<RegistryEntryModel> tools)
        => Choose(writer, [.. tools.Select(tool => $"{tool.Class}.Instance")], $"public override {Namespace}ToolMethod GetTool(int index)", "Tools");

    private static void Includes(SourceWriter writer, RegistryDeclarationModel declaration)
    {
        if (declaration.Includes.Count == 0)
        {
            return;
        }

        const string Type = Namespace + "IncludedRegistry";
        writer.Blank().Line($"public override global::System.Collections.Generic.IReadOnlyList<{Type}> Includes {{ get; }} =").Line("[").Indent();
        foreach (string registry in declaration.Includes)
        {
            string prefix = declaration.Prefix.Length == 0 ? "" : $", Prefix = {Literal.String(declaration.Prefix)}";
            string exclude = declaration.Exclude.Count == 0
                ? ""
                : $", Exclude = [{string.Join(", ", declaration.Exclude.Select(Literal.String))}]";
            writer.Line($"new {Type}() {{ Registry = {registry}.Registry{prefix}{exclude} }},");
        }

        writer.Outdent().Line("];");
    }

    private static void Refused(SourceWriter writer, RegistryModel model)
    {
        if (model.Refusals.Count == 0)
        {
            return;
        }

        const string Type = "global::Keyway.RefusedMethod";
        writer.Blank().Line($"public override global::System.Collections.Generic.IReadOnlyList<{Type}> Refused =>").Line("[").Indent();
        foreach (Refusal refusal in model.Refusals)
        {
            writer.Line($"new {Type}({Literal.String(refusal.Declaration)}, {Literal.String(refusal.Id)}, {Literal.String(refusal.Reason)}),");
        }

        writer.Outdent().Line("];");
    }

    /// <summary>Writes a method that returns one of many expressions, through chunks where there are more than a chunk holds.</summary>
    private static void Choose(SourceWriter writer, IReadOnlyList<string> expressions, string signature, string name)
    {
        if (expressions.Count == 0)
        {
            writer.Blank().Line($"{signature} => throw new global::System.ArgumentOutOfRangeException(nameof(index));");
            return;
        }

        int span = 1;
        while (span * ChunkSize < expressions.Count)
        {
            span *= ChunkSize;
        }

        if (span == 1)
        {
            writer.Blank().Open($"{signature} => index switch");
            for (int i = 0; i < expressions.Count; i++)
            {
                writer.Line($"{i} => {expressions[i]},");
            }

            writer.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(index)),").Close(";");
            return;
        }

        List<IReadOnlyList<string>> chunks = [];
        for (int i = 0; i < expressions.Count; i += span)
        {
            chunks.Add([.. expressions.Skip(i).Take(span)]);
        }

        writer.Blank().Open($"{signature} => (index / {span}) switch");
        for (int i = 0; i < chunks.Count; i++)
        {
            writer.Line($"{i} => {name}{i}.Get(index % {span}),");
        }

        writer.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(index)),").Close(";");

        // A class a chunk: the runtime loads what is asked for, and no more.
        for (int i = 0; i < chunks.Count; i++)
        {
            writer.Blank().Open($"private static class {name}{i}");
            Choose(writer, chunks[i], $"public static {Namespace}ToolMethod Get(int index)", $"{name}{i}_");
            writer.Close();
        }
    }
}
