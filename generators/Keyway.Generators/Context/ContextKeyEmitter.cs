using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Context;

/// <summary>Writes the accessors of context keys.</summary>
internal static class ContextKeyEmitter
{
    /// <summary>Writes the accessors of a type's keys.</summary>
    public static string Emit(ContextKeyClassModel model)
    {
        SourceWriter writer = GeneratedFile.Start(model.Marks);
        if (model.Namespace.Length > 0)
        {
            writer.Line($"namespace {model.Namespace};").Blank();
        }

        string accessibility = model.Keys.Any(key => key.IsPublic) ? "public" : "internal";
        writer.Summary($"Reads and provides the context keys of <see cref=\"{model.Type}\"/>.");
        writer.Open($"{accessibility} static class {model.ClassName}");
        foreach (ContextAccessorModel key in model.Keys)
        {
            Emit(writer, model.Type, key);
        }

        return writer.Close().ToString();
    }

    /// <summary>Writes the attribute that lists an assembly's types with keys.</summary>
    public static string EmitList(EquatableArray<ContextKeyTypeModel> types)
    {
        SourceWriter writer = GeneratedFile.Start(types.SelectMany(type => type.Marks));
        writer.Line("[assembly: global::Keyway.CompilerServices.GeneratedContextKeys(").Indent();
        for (int i = 0; i < types.Count; i++)
        {
            writer.Line($"typeof({types[i].Type}){(i == types.Count - 1 ? ")]" : ",")}");
        }

        return writer.Outdent().ToString();
    }

    private static void Emit(SourceWriter writer, string type, ContextAccessorModel key)
    {
        string accessibility = key.IsPublic ? "public" : "internal";
        string constant = $"{type}.{key.Identifier}";
        string cref = $"<see cref=\"{constant}\"/>";
        const string Context = "global::Keyway.RuntimeContext";
        const string Services = "global::Keyway.CompilerServices";

        writer.Blank().Summary($"Reads the context key {cref}.");
        writer.Line("/// <param name=\"context\">The context, which holds the key.</param>");
        writer.Line("/// <exception cref=\"global::Keyway.MissingContextException\">The key is absent, null or of another type.</exception>");
        writer.Line("/// <exception cref=\"global::Keyway.ContextFailedException\">The key's factory threw or gave null.</exception>");
        writer.Line($"{accessibility} static {key.Type} Get{key.Constant}([global::Keyway.RequiresContext({constant})] this {Context} context)");
        writer.Indent().Line($"=> context.Get<{key.Type}>({constant});").Outdent();

        string outType = key.IsValueType ? key.Type : key.Type + "?";
        writer.Blank().Summary($"Reads the context key {cref}, where it is there with its type.");
        writer.Line("/// <param name=\"context\">The context.</param>");
        writer.Line("/// <param name=\"value\">The value.</param>");
        writer.Line("/// <returns>False where the key is absent, null or of another type.</returns>");
        writer.Line("/// <exception cref=\"global::Keyway.ContextFailedException\">The key's factory threw or gave null.</exception>");
        writer.Line($"[{Services}.ContextGuard({constant})]");
        writer.Line($"{accessibility} static bool TryGet{key.Constant}(this {Context} context, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {outType} value)");
        writer.Indent().Line($"=> context.TryGet({constant}, out value);").Outdent();

        writer.Blank().Summary($"Says whether the context key {cref} is there with its type. Nothing is made for the answer.");
        writer.Line("/// <param name=\"context\">The context.</param>");
        writer.Line($"[{Services}.ContextGuard({constant})]");
        writer.Line($"{accessibility} static bool Has{key.Constant}(this {Context} context)");
        writer.Indent().Line($"=> context.Contains<{key.Type}>({constant});").Outdent();

        writer.Blank().Summary($"Returns a context that holds the key {cref} as well.");
        writer.Line("/// <param name=\"context\">The context, which stays as it is.</param>");
        writer.Line("/// <param name=\"value\">The value.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentNullException\"><paramref name=\"value\"/> is null.</exception>");
        writer.Line($"[{Services}.ContextProvider({constant})]");
        writer.Line($"{accessibility} static {Context} With{key.Constant}(this {Context} context, {key.Type} value)");
        writer.Indent().Line($"=> context.With<{key.Type}>({constant}, value);").Outdent();

        writer.Blank().Summary($"Returns a context that makes the key {cref} when it is first needed.");
        writer.Line("/// <param name=\"context\">The context, which stays as it is.</param>");
        writer.Line("/// <param name=\"factory\">Makes the value, once for every context derived from the returned one.</param>");
        writer.Line($"[{Services}.ContextProvider({constant})]");
        writer.Line($"{accessibility} static {Context} With{key.Constant}(this {Context} context, global::System.Func<{key.Type}> factory)");
        writer.Indent().Line($"=> context.WithFactory<{key.Type}>({constant}, factory);").Outdent();
    }
}
