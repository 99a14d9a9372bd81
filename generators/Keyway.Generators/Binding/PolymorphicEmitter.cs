using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding;

/// <summary>Writes the binding of a polymorphic type, which chooses among those of its derived types.</summary>
internal sealed class PolymorphicEmitter(SourceWriter writer, PolymorphicModel model)
{
    private readonly VariantModel[] _read = [.. model.ReadVariants];

    public void Emit()
    {
        writer.Summary($"Binds <c>{Literal.Xml(model.Type.Replace("global::", ""))}</c> as one of its derived types.");
        writer.Open($"internal readonly struct {model.Name} : IJsonBinding<{model.Type}>");
        if (model.UnreadableReason is null)
        {
            writer.Line($"private static readonly string[] Discriminators = [{string.Join(", ", _read.Select(variant => Literal.String(variant.Discriminator!)))}];");
            Read();
            Validate();
        }

        if (model.UnwritableReason is null)
        {
            Write();
        }

        Schema();
        writer.Close();
    }

    private void Read()
    {
        writer.Blank().Open($"public static {model.Type} Read(ref BindingReader reader)");
        string found = $"{Literal.String(model.Discriminator)}, Discriminators, allowsAbsent: {Literal.Boolean(model.ReadsBase)}, "
            + $"allowsUnknown: {Literal.Boolean(model is { IgnoresUnknown: true, ReadsBase: true })}, out int variant";
        writer.Open($"if (!reader.TryFindVariant({found}))").Line("return default!;").Close().Blank();
        writer.Open("return variant switch");
        for (int i = 0; i < _read.Length; i++)
        {
            writer.Line($"{i} => {_read[i].Bound.Binding}.Read(ref reader),");
        }

        writer.Line($"_ => {(model.ReadsBase ? $"{model.Base!.Binding}.Read(ref reader)" : "default!")},").Close(";").Close();
    }

    private void Validate()
    {
        writer.Blank().Open($"public static void Validate(ref BindingReader reader, {model.Type} value)").Open("switch (value)");
        Case("null", "reader.Fault(reader.Mark(), ArgumentFaultCodes.Null, \"an object\", null);");
        foreach (BoundType bound in Types())
        {
            Case(Exactly(bound), $"{bound.Binding}.Validate(ref reader, variant);");
        }

        writer.Close().Close();
    }

    private void Write()
    {
        writer.Blank().Open($"public static void Write(Utf8JsonWriter writer, {model.Type} value)").Open("switch (value)");
        Case("null", "writer.WriteNullValue();");
        foreach (VariantModel variant in model.Variants)
        {
            Case(Exactly(variant.Bound), Content(variant));
        }

        if (model.Base is { } itself)
        {
            Case(Exactly(itself), $"{itself.Binding}.Write(writer, variant);");
        }

        // A base that names itself as a derived type is written as that one, with its discriminator.
        foreach (VariantModel ancestor in model.Variants.Where(variant => model.Unknown == UnknownVariants.AsNearestAncestor
            || (model.Unknown == UnknownVariants.AsBase && variant.Bound.Type == model.Type)))
        {
            Case($"{ancestor.Bound.Type} variant", Content(ancestor));
        }

        writer.Line("default:").Indent();
        if (model is { Unknown: not UnknownVariants.Fail, Base: { } general })
        {
            writer.Line($"{general.Binding}.Write(writer, value);").Line("break;");
        }
        else
        {
            string reason = $" isn't one of the types that [JsonDerivedType] of {model.Type.Replace("global::", "")} names.";
            writer.Line($"throw new NotSupportedException(value.GetType() + {Literal.String(reason)});");
        }

        writer.Outdent().Close().Close();
    }

    private string[] Content(VariantModel variant)
        => variant.Json is null
            ? [$"{variant.Bound.Binding}.Write(writer, variant);"]
            :
            [
                "writer.WriteStartObject();",
                $"writer.WritePropertyName({Literal.Utf8(model.Discriminator)});",
                variant.Json[0] == '"'
                    ? $"writer.WriteStringValue({Literal.Utf8(variant.Discriminator!)});"
                    : $"writer.WriteNumberValue({variant.Json});",
                $"{variant.Bound.Binding}.WriteContent(writer, variant);",
                "writer.WriteEndObject();",
            ];

    private void Schema()
    {
        writer.Blank().Line("public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords)");
        writer.Indent().Line(
            $"=> schema.AnyOf<{model.Name}>({Literal.String(model.SchemaName)}, {Literal.String(model.Description)}, keywords, WriteVariants);");
        writer.Outdent().Blank().Open("private static void WriteVariants(SchemaWriter schema)");
        foreach (VariantModel variant in model.Variants)
        {
            string members = $"{variant.Bound.Binding}.WriteMembers";
            if (variant.Json is null)
            {
                writer.Open("if (schema.IsOutput)").Line($"schema.Variant({Literal.String(variant.Description)}, {members});").Close();
                continue;
            }

            writer.Open($"schema.Variant({Literal.String(variant.Description)}, static schema =>");
            writer.Line($"schema.Constant({Literal.String(model.Discriminator)}, {Literal.String(variant.Json)});");
            writer.Line($"{members}(schema);").Close(");");
        }

        if (model.Base is { } itself)
        {
            Itself(itself);
        }

        writer.Close();
    }

    private void Itself(BoundType itself)
    {
        if (!model.ReadsBase)
        {
            writer.Open("if (schema.IsOutput)").Line($"schema.Variant(null, {itself.Binding}.WriteMembers);").Close();
            return;
        }

        writer.Open("schema.Variant(null, static schema =>");
        if (model.IgnoresUnknown)
        {
            // A number binds in a string as well.
            IEnumerable<string> known = _read.SelectMany(variant => new[] { variant.Json!, JsonLiteral.String(variant.Discriminator!) }).Distinct();
            writer.Open("if (!schema.IsOutput)");
            writer.Line($"schema.OtherThan({Literal.String(model.Discriminator)}, {string.Join(", ", known.Select(Literal.String))});").Close().Blank();
        }

        writer.Line($"{itself.Binding}.WriteMembers(schema);");
        if (!model.IgnoresUnknown)
        {
            writer.Line($"schema.Without({Literal.String(model.Discriminator)});");
        }

        writer.Close(");");
    }

    private IEnumerable<BoundType> Types()
        => model.Variants.Select(variant => variant.Bound).Concat(model.Base is { } itself ? [itself] : []);

    // Only the type itself: what derives from it may have more members than it knows.
    private static string Exactly(BoundType bound) => $"{bound.Type} variant when variant.GetType() == typeof({bound.Type})";

    private void Case(string pattern, params string[] statements)
    {
        writer.Line($"case {pattern}:").Indent();
        foreach (string statement in statements)
        {
            writer.Line(statement);
        }

        writer.Line("break;").Outdent();
    }
}
