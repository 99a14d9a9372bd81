using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding;

/// <summary>Writes the binding of a class, record or struct.</summary>
internal sealed class ObjectEmitter(SourceWriter writer, ObjectModel model)
{
    private readonly MemberModel[] _read = [.. model.ReadMembers];

    // What is set where arguments have it, and what that is: extension data is added to what the instance has.
    private readonly MemberModel[] _kept = model.Extension is { } extension
        ? [extension with { Local = $"others.AddTo({new MemberAccessEmitter(writer, model, extension).Value} ?? {extension.Default})" }]
        : [];

    private readonly InstanceRuleEmitter _instance = new(writer, model);

    private bool CanRead => model.UnreadableReason is null;

    private bool CanWrite => model.UnwritableReason is null;

    public void Emit()
    {
        writer.Summary($"Binds <c>{Literal.Xml(model.FullName)}</c>.");
        writer.Open($"internal readonly struct {model.Name} : IJsonBinding<{model.Type}>{(CanRead ? ", IMemberTable" : "")}");
        if (CanRead)
        {
            BindingEmitter.MemberTable(writer, _read, model.Unknown);
            Read();
            Validate();
        }

        if (CanWrite)
        {
            Write();
        }

        Schema();
        foreach (MemberModel member in _read.Where(member => member.HasValueRules))
        {
            Check(member);
        }

        _instance.Check();

        foreach (MemberModel member in model.Members.Concat(_kept))
        {
            new MemberAccessEmitter(writer, model, member).Accessors(CanRead, CanWrite);
        }

        _instance.Annotations();
        writer.Close();
    }

    private void Read()
    {
        writer.Blank().Open($"public static {model.Type} Read(ref BindingReader reader)");
        foreach (MemberModel member in _read)
        {
            writer.Line($"{member.Type.Type} {member.Local} = {member.Default ?? member.Type.Initial};");
        }

        if (_kept.Length > 0)
        {
            writer.Line("ExtensionMembers others = default;");
        }

        writer.Open("if (!reader.BeginObject(out MemberSet members))").Line("return default!;").Close().Blank();
        BindingEmitter.ReadLoop(
            writer,
            model.Name,
            _read,
            "",
            member => writer.Line($"{CheckName(member)}(ref reader, at, {member.Local});"),
            _kept.Length > 0 ? "others.Read(ref reader);" : null);
        writer.Blank().Open($"if (!reader.EndObject<{model.Name}>(ref members))").Line("return default!;").Close().Blank();
        writer.Open("try");
        Create();
        writer.Close();
        writer.Open("catch (Exception exception) when (exception is not OperationCanceledException)")
            .Line($"return reader.Rejected<{model.Type}>(in members, exception);")
            .Close();
        writer.Close();
    }

    private void Create()
    {
        string[] required =
        [
            .. _read.Where(member => member.Setting == MemberSetting.Initializer).Select(member => $"{member.Property} = {member.Local}"),
        ];
        (MemberModel Member, string Condition)[] given =
        [
            .. _read.Select((member, index) => (member, $"members.Has({index})")),
            .. _kept.Select(member => (member, "others.Any")),
        ];
        bool isComplete = given.All(one => one.Member.Setting is MemberSetting.Constructor or MemberSetting.Initializer);
        if (isComplete && !_instance.HasRules)
        {
            writer.Line($"return {Creation(required)};");
            return;
        }

        writer.Line($"{model.Type} value = {Creation(required)};");
        SecondInstance(required, [.. given.Where(one => one.Member.Setting == MemberSetting.SecondInstance)]);
        foreach ((MemberModel member, string condition) in given)
        {
            if (Access(member).Assignment is { } assignment)
            {
                writer.Open($"if ({condition})").Line(assignment).Close().Blank();
            }
        }

        if (_instance.HasRules)
        {
            writer.Line("CheckInstance(ref reader, BindingReader.Mark(in members), value);");
        }

        writer.Line("return value;");
    }

    private string Creation(string[] initialized)
    {
        string arguments = string.Join(", ", model.ConstructorArguments);
        return $"new {model.Type}({arguments})" + (initialized.Length == 0 ? "" : $" {{ {string.Join(", ", initialized)} }}");
    }

    private void SecondInstance(string[] required, (MemberModel Member, string Condition)[] given)
    {
        if (given.Length == 0)
        {
            return;
        }

        string[] copied =
        [
            .. given.Select(one => $"{one.Member.Property} = {one.Condition} ? {one.Member.Local} : "
                + $"value.{one.Member.Property}{(one.Member.IsUneven ? "!" : "")}"),
        ];
        writer.Line("// The init accessors of a generic type can't be called one by one.");
        writer.Open($"if ({string.Join(" || ", given.Select(one => one.Condition))})");
        writer.Line($"value = {Creation([.. required, .. copied])};").Close().Blank();
    }

    private void Validate()
    {
        MemberModel[] validated = [.. _read.Where(member => member.IsWritten && member.IsValidated)];
        writer.Blank().Open($"public static void Validate(ref BindingReader reader, {model.Type} value)");
        if (!model.IsValueType)
        {
            writer.Open("if (value is null)")
                .Line("reader.Fault(reader.Mark(), ArgumentFaultCodes.Null, \"an object\", null);")
                .Line("return;")
                .Close();
        }

        if (_instance.HasRules)
        {
            writer.Blank().Line("BindingMark at = reader.Mark();");
        }

        foreach (MemberModel member in validated)
        {
            bool hasRules = member.HasValueRules;
            writer.Blank().Line($"{(hasRules ? $"BindingMark {AtName(member)} = " : "")}reader.Enter({Literal.String(member.JsonName)});");
            if (member.Output.HasChecks || !member.Output.IsValueType)
            {
                writer.Line($"reader.Validate<{member.Output.Type}, {member.Output.Binding}>({Access(member).Value});");
            }

            if (hasRules)
            {
                string sure = member is { IsUneven: true, Type.IsValueType: false } ? "!" : "";
                writer.Line($"{CheckName(member)}(ref reader, {AtName(member)}, {Access(member).Value}{sure});");
            }

            writer.Line("reader.Exit();");
        }

        if (_instance.HasRules)
        {
            writer.Blank().Line("CheckInstance(ref reader, at, value);");
        }

        writer.Close();
    }

    private void Write()
    {
        writer.Blank().Open($"public static void Write(Utf8JsonWriter writer, {model.Type} value)");
        if (!model.IsValueType)
        {
            writer.Open("if (value is null)").Line("writer.WriteNullValue();").Line("return;").Close().Blank();
        }

        writer.Line("writer.WriteStartObject();");
        if (model.IsVariant)
        {
            writer.Line("WriteContent(writer, value);").Line("writer.WriteEndObject();").Close();
            writer.Blank().Open($"internal static void WriteContent(Utf8JsonWriter writer, {model.Type} value)");
            WriteContent();
        }
        else
        {
            WriteContent();
            writer.Line("writer.WriteEndObject();");
        }

        writer.Close();
    }

    private void WriteContent()
    {
        foreach (MemberModel member in model.Members.Where(member => member.IsWritten))
        {
            string? condition = Access(member).WriteCondition;
            if (condition is not null)
            {
                writer.Blank().Open($"if ({condition})");
            }

            writer.Line($"writer.WritePropertyName({Literal.Utf8(member.JsonName)});");
            writer.Line($"{member.Output.Binding}.Write(writer, {Access(member).Value});");
            if (condition is not null)
            {
                writer.Close().Blank();
            }
        }

        if (model.Extension is { } extension)
        {
            writer.Line($"ExtensionMembers.Write(writer, {Access(extension).Value});");
        }
    }

    private void Schema()
    {
        writer.Blank().Line("public static void WriteSchema(SchemaWriter schema, in SchemaKeywords keywords)");
        writer.Indent().Line(
            $"=> schema.Object<{model.Name}>({Literal.String(model.SchemaName)}, {Literal.String(model.Description)}, keywords, WriteMembers);");
        writer.Outdent().Blank().Open("internal static void WriteMembers(SchemaWriter schema)");
        foreach (MemberModel member in model.Members.Where(member => member.Type.Binding.Length > 0))
        {
            if (member is { IsRead: true, IsWritten: true, IsUneven: false })
            {
                BindingEmitter.SchemaMember(writer, member, member.Type, IsRequired(member));
                continue;
            }

            if (member.IsWritten)
            {
                writer.Open("if (schema.IsOutput)");
                BindingEmitter.SchemaMember(writer, member, member.Output, Literal.Boolean(member.IsAlwaysWritten));
                writer.Close();
            }

            if (member.IsRead)
            {
                writer.Open(member.IsWritten ? "else" : "if (!schema.IsOutput)");
                BindingEmitter.SchemaMember(writer, member, member.Type, Literal.Boolean(member.IsRequired));
                writer.Close();
            }
        }

        if (model.Unknown is not null)
        {
            writer.Line("schema.OtherMembers();");
        }

        _instance.Unstated();
        writer.Close();
    }

    private void Check(MemberModel member)
    {
        writer.Blank().Open($"private static void {CheckName(member)}(ref BindingReader reader, BindingMark at, {member.Either} value)");
        BindingEmitter.Rules(writer, member, "value", member.IsLifted);
        writer.Close();
    }

    private MemberAccessEmitter Access(MemberModel member) => new(writer, model, member);

    private static string IsRequired(MemberModel member) => (member.IsRequired, member.IsAlwaysWritten) switch
    {
        (true, true) => "true",
        (true, false) => "!schema.IsOutput",
        (false, true) => "schema.IsOutput",
        _ => "false",
    };

    private static string CheckName(MemberModel member) => $"Check{member.Access.Id}";

    private static string AtName(MemberModel member) => $"{member.Local.TrimStart('@')}At";
}
