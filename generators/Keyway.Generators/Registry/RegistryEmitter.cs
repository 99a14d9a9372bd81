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
        writer.Blank().Open("private sealed class GeneratedSource : global::Keyway.CompilerServices.RegistrySource");
        writer.Line($"public override int Format => {KnownNames.RegistryFormat};");
        Names(writer, model);
        Includes(writer, model.Declaration);
        Refused(writer, model);
        if (model.Plugin is { } plugin)
        {
            ManifestEmitter.Emit(writer, plugin);
        }

        Choose(writer, [.. model.Tools.Select(tool => $"{tool.Class}.Instance")], "public override global::Keyway.CompilerServices.ToolMethod GetTool(int index)", "Tools");
        KnownTypesEmitter.Emit(writer, model.KnownTypes);
        writer.Close();
    }

    private static void Names(SourceWriter writer, RegistryModel model)
    {
        List<int> offsets = [0];
        foreach (RegistryEntryModel tool in model.Tools)
        {
            offsets.Add(offsets[offsets.Count - 1] + tool.Name.Length + 1);
        }

        if (model.Tools.Count == 0)
        {
            writer.Blank().Line("public override global::System.ReadOnlySpan<byte> Names => default;");
        }
        else
        {
            writer.Blank().Line("public override global::System.ReadOnlySpan<byte> Names => \"\"\"").Indent();
            foreach (RegistryEntryModel tool in model.Tools)
            {
                writer.Line(tool.Name);
            }

            writer.Raw("").Line("\"\"\"u8;").Outdent();
        }

        writer.Blank().Line("public override global::System.ReadOnlySpan<int> Offsets =>").Line("[").Indent();
        for (int i = 0; i < offsets.Count; i += ChunkSize)
        {
            writer.Line(string.Join(", ", offsets.Skip(i).Take(ChunkSize)) + ",");
        }

        writer.Outdent().Line("];");
    }

    private static void Includes(SourceWriter writer, RegistryDeclarationModel declaration)
    {
        if (declaration.Includes.Count == 0)
        {
            return;
        }

        const string Type = "global::Keyway.CompilerServices.IncludedRegistry";
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
            Choose(writer, chunks[i], "public static global::Keyway.CompilerServices.ToolMethod Get(int index)", $"{name}{i}_");
            writer.Close();
        }
    }
}
