using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding.Checks;

/// <summary>Writes the checks of instances that System.Text.Json makes.</summary>
internal sealed class ChecksEmitter(SourceWriter writer, ChecksModel model)
{
    private readonly ObjectModel _content = model.Content;
    private readonly InstanceRuleEmitter _instance = new(writer, model.Content);

    // The variables of a pattern last as long as the block around it.
    private int _variables;

    public void Emit()
    {
        writer.Summary($"Checks what annotations ask of <c>{Literal.Xml(_content.Type.Replace("global::", ""))}</c>.");
        writer.Open($"internal readonly struct {_content.Name} : IInstanceChecks<{_content.Type}>");
        if (_instance.HasRules)
        {
            string names = string.Join(", ", _content.Members.Select(member => Literal.String(member.JsonName)));
            writer.Line($"private static readonly string[] AllNames = [{names}];").Blank();
        }

        Check();
        Unstated();
        foreach (MemberModel member in _content.Members.Where(member => member.HasValueRules))
        {
            Rules(member);
        }

        _instance.Check();
        _instance.Annotations();
        writer.Close();
    }

    private void Check()
    {
        writer.Open($"public static void Check(ref BindingReader reader, {_content.Type} value)");
        foreach (DerivedChecksModel derived in model.Derived)
        {
            writer.Open($"if (value is {derived.Type} {Local(derived)})")
                .Line($"{derived.Checks}.Check(ref reader, {Local(derived)});")
                .Line("return;")
                .Close().Blank();
        }

        if (!_content.IsValueType)
        {
            writer.Open("if (!reader.IsNew(value))").Line("return;").Close().Blank();
        }

        if (_instance.HasRules)
        {
            writer.Line("BindingMark whole = reader.Mark();");
        }

        foreach (MemberModel member in _content.Members)
        {
            Member(member, model.Within.FirstOrDefault(within => within.Member == member.JsonName));
        }

        if (model.Elements is { } elements)
        {
            Within(elements, "value");
        }

        if (_instance.HasRules)
        {
            writer.Blank().Line("CheckInstance(ref reader, whole, value);");
        }

        writer.Close();
    }

    private void Member(MemberModel member, WithinModel? within)
    {
        string value = new MemberAccessEmitter(writer, _content, member).Value;
        string enter = $"reader.Enter({Literal.String(member.JsonName)})";
        writer.Blank().Line(member.HasValueRules ? $"Check{member.Access.Id}(ref reader, {enter}, {value});" : $"{enter};");

        if (within is not null)
        {
            Within(within, value);
        }

        writer.Line("reader.Exit();");
    }

    private void Rules(MemberModel member)
    {
        writer.Blank().Open($"private static void Check{member.Access.Id}(ref BindingReader reader, BindingMark at, {member.Type.Type} value)");
        BindingEmitter.Rules(writer, member, "value", member.IsLifted);
        writer.Close();
    }

    private void Within(WithinModel within, string value)
    {
        int number = ++_variables;
        string known = FormattableString.Invariant($"known{number}");
        if (within.MayBeNull)
        {
            writer.Open($"if ({value} is {{ }} {known})");
            value = known;
        }

        if (within.Elements is { } elements)
        {
            string item = FormattableString.Invariant($"item{number}");
            string index = FormattableString.Invariant($"index{number}");
            if (!within.IsDictionary)
            {
                writer.Line($"int {index} = 0;");
            }

            writer.Open($"foreach (var {item} in {value})");
            writer.Line($"reader.EnterElement({(within.IsDictionary ? $"{item}.Key" : $"{index}++")});");
            Within(elements, within.IsDictionary ? $"{item}.Value" : item);
            writer.Line("reader.Exit();").Close().Blank();
        }
        else
        {
            writer.Line($"{within.Checks}.Check(ref reader, {value});");
        }

        if (within.MayBeNull)
        {
            writer.Close().Blank();
        }
    }

    private void Unstated()
    {
        writer.Blank().Open("public static void WriteUnstated(SchemaWriter schema)");
        _instance.Unstated();
        IEnumerable<(string Type, string Checks)> others = (model.Elements is null ? model.Within : model.Within.Append(model.Elements))
            .Select(within => (within.Last.Type, within.Last.Checks!))
            .Concat(model.Derived.Select(derived => (derived.Type, derived.Checks)))
            .Distinct();
        foreach ((string type, string checks) in others)
        {
            writer.Line($"schema.UnstatedOf<{type}, {checks}>();");
        }

        writer.Close();
    }

    private static string Local(DerivedChecksModel derived) => "as" + derived.Checks;
}
