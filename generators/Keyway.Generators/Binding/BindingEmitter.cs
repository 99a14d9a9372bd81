using System.Text;
using Keyway.Generators.Binding.Checks;
using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding;

/// <summary>Writes what bindings and tools have in common: reading members, looking names up, rules, schemas.</summary>
internal static class BindingEmitter
{
    /// <summary>Writes the file of a binding.</summary>
    public static string Emit(BindingModel model)
    {
        SourceWriter writer = GeneratedFile.Start(model.Namespace, model.Marks);
        switch (model)
        {
            case EnumModel names:
                EnumEmitter.Emit(writer, names);
                break;
            case ForeignModel foreign:
                ForeignEmitter.Emit(writer, foreign);
                break;
            case ChecksModel checks:
                new ChecksEmitter(writer, checks).Emit();
                break;
            case PolymorphicModel polymorphic:
                new PolymorphicEmitter(writer, polymorphic).Emit();
                break;
            default:
                new ObjectEmitter(writer, (ObjectModel)model).Emit();
                break;
        }

        return writer.ToString();
    }

    /// <summary>Writes the implementation of <c>IMemberTable</c>.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="members">The members.</param>
    /// <param name="unknown">What becomes of others, as emitted code says it; null where they are refused.</param>
    public static void MemberTable(SourceWriter writer, IReadOnlyList<MemberModel> members, string? unknown = null)
    {
        string names = string.Join(", ", members.Select(member => Literal.String(member.JsonName)));
        writer.Blank().Line($"private static readonly string[] AllNames = [{names}];");
        writer.Blank().Line("public static ReadOnlySpan<string> Names => AllNames;");
        writer.Blank().Line($"public static ReadOnlySpan<ulong> Required => [{Bits(members, IsRequired)}];");
        if (members.Any(IsNullAbsent))
        {
            writer.Blank().Line($"public static ReadOnlySpan<ulong> NullIsAbsent => [{Bits(members, IsNullAbsent)}];");
        }

        if (unknown is not null)
        {
            writer.Blank().Line($"public static UnknownMembers Unknown => {unknown};");
        }

        writer.Blank();
        if (members.Count == 0)
        {
            writer.Line("public static int IndexOf(ReadOnlySpan<byte> name) => -1;");
            return;
        }

        writer.Open("public static int IndexOf(ReadOnlySpan<byte> name) => name.Length switch");
        for (int i = 0; i < members.Count; i++)
        {
            string name = members[i].JsonName;
            writer.Line($"{Encoding.UTF8.GetByteCount(name)} when name.SequenceEqual({Literal.Utf8(name)}) => {i},");
        }

        writer.Line("_ => -1,").Close(";");
    }

    /// <summary>Writes the loop that reads members into variables.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="table">The type that has the names.</param>
    /// <param name="members">The members.</param>
    /// <param name="prefix">What stands before the variables, such as <c>arguments.</c>.</param>
    /// <param name="check">Writes the call that checks a member's rules.</param>
    /// <param name="keep">The statement that keeps an unknown member; null where none is kept.</param>
    public static void ReadLoop(
        SourceWriter writer, string table, IReadOnlyList<MemberModel> members, string prefix, Action<MemberModel> check, string? keep = null)
    {
        writer.Open($"while (reader.Next<{table}>(ref members, out int member))");
        if (members.Any(member => member.HasValueRules))
        {
            writer.Line("BindingMark at = reader.Mark();");
        }

        if (members.Count == 0)
        {
            writer.Line(keep ?? "// Nothing is expected: the reader has recorded what came.");
        }
        else
        {
            writer.Open("switch (member)");
            for (int i = 0; i < members.Count; i++)
            {
                MemberModel member = members[i];
                writer.Line($"case {i}: // {Literal.Xml(member.JsonName)}").Indent();
                writer.Line($"{prefix}{member.Local} = reader.Read<{member.Type.Type}, {member.Type.Binding}>();");
                if (member.HasValueRules)
                {
                    check(member);
                }

                writer.Line("break;").Outdent();
            }

            if (keep is not null)
            {
                writer.Line("default:").Indent().Line(keep).Line("break;").Outdent();
            }

            writer.Close();
        }

        writer.Close();
    }

    /// <summary>Writes the checks of a member's rules.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="member">The member.</param>
    /// <param name="value">Its value, as C#.</param>
    /// <param name="isLifted">Whether that is of a nullable value type.</param>
    public static void Rules(SourceWriter writer, MemberModel member, string value, bool isLifted)
    {
        RuleModel[] rules = [.. member.Rules.Where(rule => !rule.NeedsInstance)];
        foreach (RuleModel rule in rules.Where(rule => !isLifted || rule.TakesNull))
        {
            Rule(rule, value);
        }

        if (isLifted && rules.Any(rule => !rule.TakesNull))
        {
            writer.Open($"if ({value}.HasValue)");
            foreach (RuleModel rule in rules.Where(rule => !rule.TakesNull))
            {
                Rule(rule, $"{value}.Value");
            }

            writer.Close();
        }

        void Rule(RuleModel rule, string operand)
            => writer.Line($"Rules.{rule.Method}({string.Join(", ", Operands(rule, member, $"{(rule.Cast is null ? "" : $"({rule.Cast})")}{operand}"))});");
    }

    /// <summary>Returns what the method of a rule gets, from the reader on.</summary>
    public static IEnumerable<string> Operands(RuleModel rule, MemberModel member, params string[] first)
    {
        List<string> operands = ["ref reader", "at", .. first];
        if (rule.Constant is not null)
        {
            operands.Add($"Annotations.{ConstantName(rule, member)}");
        }

        operands.AddRange(rule.Arguments);
        if (rule.Expected is not null)
        {
            operands.Add($"expected: {Literal.String(rule.Expected)}");
        }

        return operands;
    }

    /// <summary>Writes a class of what rules need that is made once, when the first of them is checked.</summary>
    /// <param name="writer">Where to write to.</param>
    /// <param name="members">The members that have the rules.</param>
    /// <param name="others">Further lines of the class.</param>
    public static void Annotations(SourceWriter writer, IEnumerable<MemberModel> members, params string[] others)
    {
        string[] constants =
        [
            .. others,
            .. (from member in members
               from rule in member.Rules
               where rule.Constant is not null
               select $"public static readonly {rule.ConstantType ?? $"{member.Either}[]"} {ConstantName(rule, member)} = {rule.Constant};").Distinct(),
        ];
        if (constants.Length > 0)
        {
            writer.Blank().Open("private static class Annotations");
            foreach (string constant in constants)
            {
                writer.Line(constant);
            }

            writer.Close();
        }
    }

    /// <summary>Writes down which checks of a member the schema doesn't say.</summary>
    public static void Unstated(SourceWriter writer, string name, IEnumerable<RuleModel> rules)
    {
        foreach (RuleModel rule in rules.Where(rule => rule.Unstated is not null))
        {
            writer.Line($"schema.Unstated({Literal.String($"{name}: {rule.Unstated}")});");
        }
    }

    // A local is unique among the members, whose names may differ in nothing but their case.
    private static string ConstantName(RuleModel rule, MemberModel member)
        => FormattableString.Invariant($"{member.Local.TrimStart('@')}Rule{Array.IndexOf([.. member.Rules], rule) + 1}");

    /// <summary>Writes a member of a schema.</summary>
    public static void SchemaMember(SourceWriter writer, MemberModel member, BoundType type, string isRequired)
    {
        List<string> keywords = [];
        if (member.Title is not null)
        {
            keywords.Add($"Title = {Literal.String(member.Title)}");
        }

        if (member.Description is not null)
        {
            keywords.Add($"Description = {Literal.String(member.Description)}");
        }

        keywords.AddRange(TightestKeywords.Of(member.Rules).Select(keyword => $"{keyword.Name} = {keyword.Value}"));
        if (type is { IsNullable: true, IsOpaque: false } && RefusesNull(member))
        {
            keywords.Add("ForbidsNull = true");
        }

        if (member.JsonDefault is not null)
        {
            keywords.Add($"Default = {Literal.String(member.JsonDefault)}");
        }

        string last = keywords.Count == 0 ? "" : $", new() {{ {string.Join(", ", keywords)} }}";
        writer.Line(
            $"schema.Member<{type.Type}, {type.Binding}>({Literal.String(member.JsonName)}, isRequired: {isRequired}{last});");
    }

    private static bool IsRequired(MemberModel member) => member.IsRequired;

    private static bool IsNullAbsent(MemberModel member)
        => !member.IsRequired && member.Type is { HoldsNull: false, IsForeign: false } && (!member.Type.IsNullable || RefusesNull(member));

    private static bool RefusesNull(MemberModel member) => member.Rules.Any(rule => rule.ForbidsNull || rule.RefusesNull);

    private static string Bits(IReadOnlyList<MemberModel> members, Func<MemberModel, bool> isSet)
    {
        ulong[] words = new ulong[(members.Count + 63) / 64];
        for (int i = 0; i < members.Count; i++)
        {
            words[i / 64] |= isSet(members[i]) ? 1UL << (i % 64) : 0;
        }

        return words.All(word => word == 0)
            ? ""
            : string.Join(", ", words.Select(word => "0b" + Convert.ToString((long)word, 2)));
    }
}
