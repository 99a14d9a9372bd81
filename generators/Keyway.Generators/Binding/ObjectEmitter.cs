using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding;

/// <summary>Writes the binding of a class, record or struct.</summary>
internal sealed class ObjectEmitter(SourceWriter writer, ObjectModel model)
{
    private readonly MemberModel[] _read = [.. model.ReadMembers];

    private bool CanRead => model.UnreadableReason is null;

    private bool CanWrite => model.UnwritableReason is null;

    public void Emit()
    {
        writer.Summary($"Binds <c>{Literal.Xml(model.FullName)}</c>.");
        writer.Open($"internal readonly struct {model.Name} : IJsonBinding<{model.Type}>{(CanRead ? ", IMemberTable" : "")}");
        if (CanRead)
        {
            BindingEmitter.MemberTable(writer, _read);
            Read();
            Validate();
        }

        if (CanWrite)
        {
            Write();
        }

        Schema();
        foreach (MemberModel member in _read.Where(member => member.Rules.Count > 0))
        {
            Check(member);
        }

        foreach (MemberModel member in model.Members)
        {
            new MemberAccessEmitter(writer, model, member).Accessors(CanRead, CanWrite);
        }

        writer.Close();
    }

    private void Read()
    {
        writer.Blank().Open($"public static {model.Type} Read(ref BindingReader reader)");
        foreach (MemberModel member in _read)
        {
            writer.Line($"{member.Type.Type} {member.Local} = {member.Default ?? member.Type.Initial};");
        }

        writer.Open("if (!reader.BeginObject(out MemberSet members))").Line("return default!;").Close().Blank();
        BindingEmitter.ReadLoop(
            writer, model.Name, _read, "", member => writer.Line($"{CheckName(member)}(ref reader, at, {member.Local});"));
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
        bool isComplete = _read.All(member => member.Setting is MemberSetting.Constructor or MemberSetting.Initializer);
        if (isComplete)
        {
            writer.Line($"return {Creation(required)};");
            return;
        }

        writer.Line($"{model.Type} value = {Creation(required)};");
        SecondInstance(required);
        for (int i = 0; i < _read.Length; i++)
        {
            if (Access(_read[i]).Assignment is { } assignment)
            {
                writer.Open($"if (members.Has({i}))").Line(assignment).Close().Blank();
            }
        }

        writer.Line("return value;");
    }

    private string Creation(string[] initialized)
    {
        string arguments = string.Join(", ", model.ConstructorArguments);
        return $"new {model.Type}({arguments})" + (initialized.Length == 0 ? "" : $" {{ {string.Join(", ", initialized)} }}");
    }

    private void SecondInstance(IEnumerable<string> required)
    {
        string[] given = [.. Enumerable.Range(0, _read.Length)
            .Where(i => _read[i].Setting == MemberSetting.SecondInstance)
            .Select(i => $"members.Has({i})")];
        if (given.Length == 0)
        {
            return;
        }

        writer.Line("// The init accessors of a generic type can't be called one by one.");
        writer.Open($"if ({string.Join(" || ", given)})");
        writer.Line($"value = {Creation([.. required, .. _read.Select(Copied).OfType<string>()])};").Close().Blank();
    }

    private string? Copied(MemberModel member, int index)
        => member.Setting == MemberSetting.SecondInstance
            ? $"{member.Property} = members.Has({index}) ? {member.Local} : value.{member.Property}{(member.IsUneven ? "!" : "")}"
            : null;

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

        foreach (MemberModel member in validated)
        {
            bool hasRules = member.Rules.Count > 0;
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

        writer.Line("writer.WriteEndObject();").Close();
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
