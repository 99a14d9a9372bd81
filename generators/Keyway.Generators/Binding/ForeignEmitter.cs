using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding;

/// <summary>Writes where converters and contexts of System.Text.Json come from.</summary>
internal static class ForeignEmitter
{
    private const string Json = "global::System.Text.Json.Serialization.";

    public static void Emit(SourceWriter writer, ForeignModel model)
    {
        switch (model.Kind)
        {
            case ForeignKind.Converter:
                writer.Summary($"Makes <c>{Literal.Xml(model.FullName)}</c>.");
                writer.Open($"internal readonly struct {model.Name} : IJsonConverterSource<{model.Type}>");
                writer.Line($"public static {Json}JsonConverter<{model.Type}> Create(JsonSerializerOptions options) => new {model.Source}();");
                break;
            case ForeignKind.ConverterFactory:
                writer.Summary($"Makes converters by <c>{Literal.Xml(model.FullName)}</c>.");
                writer.Open($"internal readonly struct {model.Name}<T> : IJsonConverterSource<T>");
                writer.Line($"public static {Json}JsonConverter<T> Create(JsonSerializerOptions options)");
                writer.Indent()
                    .Line($"=> ({Json}JsonConverter<T>)new {model.Source}().CreateConverter(typeof(T), options)!;")
                    .Outdent();
                break;
            default:
                writer.Summary($"What <c>{Literal.Xml(model.Source.Replace("global::", ""))}</c> knows of <c>{Literal.Xml(model.FullName)}</c>.");
                writer.Open($"internal readonly struct {model.Name} : IJsonTypeInfoSource<{model.Type}>");
                writer.Line($"public static {Json}Metadata.JsonTypeInfo<{model.Type}> TypeInfo");
                writer.Indent()
                    .Line($"=> ({Json}Metadata.JsonTypeInfo<{model.Type}>){model.Source}.Default.GetTypeInfo(typeof({model.Type}))!;")
                    .Outdent();
                break;
        }

        writer.Close();
    }
}
