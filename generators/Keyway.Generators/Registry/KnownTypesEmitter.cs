using Keyway.Generators.Binding;
using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Registry;

/// <summary>
/// Writes the search for a type that a registry knows. A chunk is compared when those before it haven't got the type, and
/// what is found is kept by the runtime.
/// </summary>
internal static class KnownTypesEmitter
{
    private const string Type = "global::Keyway.CompilerServices.KnownType";
    private const string Parameters = "(global::System.Type type)";

    public static void Emit(SourceWriter writer, IReadOnlyList<KnownTypeModel> types)
    {
        if (types.Count > 0)
        {
            Search(writer, types, $"public override {Type}? FindType{Parameters}", "Types");
        }
    }

    private static void Search(SourceWriter writer, IReadOnlyList<KnownTypeModel> types, string signature, string name)
    {
        if (types.Count <= RegistryEmitter.ChunkSize)
        {
            Compare(writer, types, signature);
            return;
        }

        int span = RegistryEmitter.ChunkSize;
        while (span * RegistryEmitter.ChunkSize < types.Count)
        {
            span *= RegistryEmitter.ChunkSize;
        }

        int chunks = (types.Count + span - 1) / span;
        writer.Blank().Line(signature).Indent();
        for (int i = 0; i < chunks; i++)
        {
            writer.Line($"{(i == 0 ? "=>" : "??")} {name}{i}.Find(type){(i == chunks - 1 ? ";" : "")}");
        }

        writer.Outdent();
        for (int i = 0; i < chunks; i++)
        {
            writer.Blank().Open($"private static class {name}{i}");
            Search(writer, [.. types.Skip(i * span).Take(span)], $"public static {Type}? Find{Parameters}", $"{name}{i}_");
            writer.Close();
        }
    }

    private static void Compare(SourceWriter writer, IReadOnlyList<KnownTypeModel> types, string signature)
    {
        writer.Blank().Line(signature).Indent();
        for (int i = 0; i < types.Count; i++)
        {
            KnownTypeModel type = types[i];
            writer.Line($"{(i == 0 ? "=>" : ":")} type == typeof({type.Type}) ? new global::Keyway.CompilerServices.{(type.IsKey ? "KnownKey" : "KnownType")}<{type.As}, {type.Binding}>()");
        }

        writer.Line(": null;").Outdent();
    }
}
