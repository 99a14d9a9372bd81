using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding;

/// <summary>Writes what is checked once an instance has been made, and what rules need that is made once.</summary>
internal sealed class InstanceRuleEmitter(SourceWriter writer, ObjectModel model)
{
    private readonly MemberModel[] _read = [.. model.ReadMembers];

    /// <summary>Gets whether an instance has something to check.</summary>
    public bool HasRules => CanRead && (model.TypeRules.Count > 0 || _read.Any(member => member.Rules.Any(rule => rule.NeedsInstance)));

    private bool CanRead => model.UnreadableReason is null;

    /// <summary>Writes the checks: as in Validator, of the members first, then of the type, then the instance's own.</summary>
    public void Check()
    {
        if (!HasRules)
        {
            return;
        }

        writer.Blank().Open($"private static void CheckInstance(ref BindingReader reader, BindingMark at, {model.Type} value)");
        Stage(
            from index in Enumerable.Range(0, _read.Length)
            let member = _read[index]
            from rule in member.Rules
            where rule.NeedsInstance
            let value = new MemberAccessEmitter(writer, model, member).Value
            let place = FormattableString.Invariant($"{index}")
            let first = rule.Method == "Member" ? new[] { "value", place, value } : [place, value]
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

    /// <summary>Writes the class of what is made once.</summary>
    public void Annotations()
    {
        if (!CanRead)
        {
            return;
        }

        List<string> others = [];
        if (HasRules)
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

    /// <summary>Writes down which checks the schema doesn't say.</summary>
    public void Unstated()
    {
        if (!CanRead)
        {
            return;
        }

        foreach (MemberModel member in _read)
        {
            BindingEmitter.Unstated(writer, $"{model.SchemaName}.{member.JsonName}", member.Rules);
        }

        BindingEmitter.Unstated(writer, model.SchemaName, model.TypeRules);
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

    private static string TypeRuleName(int index) => FormattableString.Invariant($"Rule{index + 1}");
}
