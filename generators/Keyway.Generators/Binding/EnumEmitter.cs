using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding;

/// <summary>Writes the binding of an enum.</summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter writer, EnumModel model)
    {
        string names = string.Join(", ", model.Values.Select(value => Literal.String(value.JsonName)));
        writer.Summary($"Binds <c>{Literal.Xml(model.FullName)}</c> by the names of its values.");
        writer.Open($"internal readonly struct {model.Name} : IJsonBinding<{model.Type}>");
        writer.Line($"private static readonly string[] Names = [{names}];");

        writer.Blank().Open($"public static {model.Type} Read(ref BindingReader reader) => reader.ReadName(Names) switch");
        for (int i = 0; i < model.Values.Count; i++)
        {
            writer.Line($"{i} => {model.Type}.{model.Values[i].Identifier},");
        }

        writer.Line("_ => default,").Close(";");

        EnumValueModel[] distinct = [.. model.Values.Where(value => value.IsFirstOfItsNumber)];
        string defined = string.Join(" or ", distinct.Select(value => $"{model.Type}.{value.Identifier}"));
        writer.Blank().Open($"public static void Validate(ref BindingReader reader, {model.Type} value)");
        writer.Open($"if (value is not ({defined}))");
        writer.Line("reader.RefuseName(Names, value);").Close().Close();

        writer.Blank().Open($"public static void Write(Utf8JsonWriter writer, {model.Type} value) => writer.WriteStringValue(value switch");
        foreach (EnumValueModel value in distinct)
        {
            writer.Line($"{model.Type}.{value.Identifier} => {Literal.Utf8(value.JsonName)},");
        }

        writer.Line($"_ => throw new ArgumentOutOfRangeException(nameof(value), value, {Literal.String($"Expected a value that {model.FullName} declares.")}),");
        writer.Close(");");

        string keywords = model.Description is null
            ? "keywords"
            : $"keywords with {{ Description = keywords.Description ?? {Literal.String(model.Description)} }}";
        writer.Blank().Line("public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords)");
        writer.Indent().Line($"=> schema.Enum(Names, {keywords});").Outdent().Close();
    }
}
