using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding;

/// <summary>Writes the binding of a class, record or struct.</summary>
internal sealed class ObjectEmitter(SourceWriter writer, ObjectModel model)
{
    private readonly MemberModel[] _read = [.. model.ReadMembers];

    private bool CanRead => model.UnreadableReason is null;

    private bool HasInstanceRules => CanRead && (model.TypeRules.Count > 0 || _read.Any(member => member.Rules.Any(rule => rule.NeedsInstance)));

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
        foreach (MemberModel member in _read.Where(member => member.HasValueRules))
        {
            Check(member);
        }

        if (HasInstanceRules)
        {
            CheckInstance();
        }

        if (CanRead && !model.IsValueType)
        {
            foreach (MemberModel member in _read.Where(member => member.Setting == MemberSetting.InitAccessor))
            {
                InitAccessor(member);
            }
        }

        Annotations();
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
        string arguments = string.Join(", ", model.ConstructorMembers.Select(index => model.Members[index].Local));
        MemberModel[] initialized = [.. _read.Where(member => member.Setting == MemberSetting.Initializer)];
        string initializer = initialized.Length == 0
            ? ""
            : $" {{ {string.Join(", ", initialized.Select(member => $"{member.Property} = {member.Local}"))} }}";
        string creation = $"new {model.Type}({arguments}){initializer}";
        bool isComplete = _read.All(member => member.Setting is MemberSetting.Constructor or MemberSetting.Initializer);
        if (isComplete && !HasInstanceRules)
        {
            writer.Line($"return {creation};");
            return;
        }

        writer.Line($"{model.Type} value = {creation};");
        for (int i = 0; i < _read.Length; i++)
        {
            if (Assignment(_read[i]) is { } assignment)
            {
                writer.Open($"if (members.Has({i}))").Line(assignment).Close().Blank();
            }
        }

        if (HasInstanceRules)
        {
            writer.Line("CheckInstance(ref reader, BindingReader.Mark(in members), value);");
        }

        writer.Line("return value;");
    }

    private string? Assignment(MemberModel member) => member.Setting switch
    {
        MemberSetting.Setter => $"value.{member.Property} = {member.Local};",
        MemberSetting.InitAccessor when model.IsValueType => $"value = value with {{ {member.Property} = {member.Local} }};",
        MemberSetting.InitAccessor => $"{SetterName(member)}(value, {member.Local});",
        _ => null,
    };

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

        if (HasInstanceRules)
        {
            writer.Blank().Line("BindingMark at = reader.Mark();");
        }

        foreach (MemberModel member in validated)
        {
            bool hasRules = member.HasValueRules;
            writer.Blank().Line($"{(hasRules ? $"BindingMark {AtName(member)} = " : "")}reader.Enter({Literal.String(member.JsonName)});");
            if (member.Output.HasChecks || !member.Output.IsValueType)
            {
                writer.Line($"reader.Validate<{member.Output.Type}, {member.Output.Binding}>(value.{member.Property});");
            }

            if (hasRules)
            {
                string sure = member is { IsUneven: true, Type.IsValueType: false } ? "!" : "";
                writer.Line($"{CheckName(member)}(ref reader, {AtName(member)}, value.{member.Property}{sure});");
            }

            writer.Line("reader.Exit();");
        }

        if (HasInstanceRules)
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
        foreach (MemberModel member in model.Members.Where(member => member.IsWritten))
        {
            writer.Line($"writer.WritePropertyName({Literal.Utf8(member.JsonName)});");
            writer.Line($"{member.Output.Binding}.Write(writer, value.{member.Property});");
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
                BindingEmitter.SchemaMember(writer, member, member.Type, member.IsRequired ? "true" : "schema.IsOutput");
                continue;
            }

            if (member.IsWritten)
            {
                writer.Open("if (schema.IsOutput)");
                BindingEmitter.SchemaMember(writer, member, member.Output, "true");
                writer.Close();
            }

            if (member.IsRead)
            {
                writer.Open(member.IsWritten ? "else" : "if (!schema.IsOutput)");
                BindingEmitter.SchemaMember(writer, member, member.Type, Literal.Boolean(member.IsRequired));
                writer.Close();
            }
        }

        if (CanRead)
        {
            foreach (MemberModel member in _read)
            {
                BindingEmitter.Unstated(writer, $"{model.SchemaName}.{member.JsonName}", member.Rules);
            }

            BindingEmitter.Unstated(writer, model.SchemaName, model.TypeRules);
        }

        writer.Close();
    }

    private void Check(MemberModel member)
    {
        writer.Blank().Open($"private static void {CheckName(member)}(ref BindingReader reader, BindingMark at, {member.Either} value)");
        BindingEmitter.Rules(writer, member, "value", member.IsLifted);
        writer.Close();
    }

    /// <summary>Writes what is checked of an instance: as in Validator, its members first, then its type, then itself.</summary>
    private void CheckInstance()
    {
        writer.Blank().Open($"private static void CheckInstance(ref BindingReader reader, BindingMark at, {model.Type} value)");
        Stage(
            from index in Enumerable.Range(0, _read.Length)
            let member = _read[index]
            from rule in member.Rules
            where rule.NeedsInstance
            let place = FormattableString.Invariant($"{index}")
            let first = rule.Method == "Member" ? new[] { "value", place, $"value.{member.Property}" } : [place, $"value.{member.Property}"]
            select $"Annotations.Instance.{rule.Method}({string.Join(", ", BindingEmitter.Operands(rule, member, first))});");
        Stage(
            from index in Enumerable.Range(0, model.TypeRules.Count)
            where model.TypeRules[index].Method == "Type"
            select $"Annotations.Instance.Type(ref reader, at, value, Annotations.{TypeRuleName(index)});");
        Stage(
            from rule in model.TypeRules
            where rule.Method == "Self"
            select "Annotations.Instance.Self(ref reader, at, value);");
        writer.Close();
    }

    private void Stage(IEnumerable<string> checks)
    {
        string[] lines = [.. checks];
        if (lines.Length > 0)
        {
            writer.Open("if (reader.IsSound(at))");
            foreach (string line in lines)
            {
                writer.Line(line);
            }

            writer.Close().Blank();
        }
    }

    private void Annotations()
    {
        if (!CanRead)
        {
            return;
        }

        List<string> others = [];
        if (HasInstanceRules)
        {
            string members = string.Join(", ", _read.Select(member => Literal.String(member.Property.TrimStart('@'))));
            others.Add($"public static readonly InstanceRules Instance = new({Literal.String(model.SchemaName)}, [{members}], AllNames);");
        }

        for (int i = 0; i < model.TypeRules.Count; i++)
        {
            if (model.TypeRules[i].Constant is { } constant)
            {
                others.Add($"public static readonly {model.TypeRules[i].ConstantType} {TypeRuleName(i)} = {constant};");
            }
        }

        BindingEmitter.Annotations(writer, _read, [.. others]);
    }

    private static string TypeRuleName(int index) => FormattableString.Invariant($"Rule{index + 1}");

    // The initializer of an absent member holds only if its accessor isn't called, which an object initializer can't leave open.
    private void InitAccessor(MemberModel member)
    {
        string accessor = member.Property.TrimStart('@');
        writer.Blank().Line(
            $"[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = \"set_{accessor}\")]");
        writer.Line($"private static extern void {SetterName(member)}({member.DeclaringType} target, {member.Either} value);");
    }

    private static string CheckName(MemberModel member) => $"Check{member.Property.TrimStart('@')}";

    private static string SetterName(MemberModel member) => $"Set{member.Property.TrimStart('@')}";

    private static string AtName(MemberModel member) => $"{member.Local.TrimStart('@')}At";
}
