using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding;

/// <summary>Writes how emitted code reads and sets one member of the instance <c>value</c>.</summary>
internal sealed class MemberAccessEmitter(SourceWriter writer, ObjectModel model, MemberModel member)
{
    private const string Attribute = "global::System.Runtime.CompilerServices.UnsafeAccessor";

    private readonly MemberAccessModel _access = member.Access;

    /// <summary>Gets the expression that reads the member.</summary>
    public string Value
        => !_access.IsReadThroughAccessor ? Direct
            : _access.IsField ? $"{FieldName}({Instance})"
            : $"{GetterName}({Instance})";

    /// <summary>Gets the statement that sets the member on an instance; null where making it set the member.</summary>
    public string? Assignment => member.Setting switch
    {
        MemberSetting.Setter => $"{Direct} = {member.Local};",
        MemberSetting.With => $"value = value with {{ {member.Property} = {member.Local} }};",
        MemberSetting.Accessor when _access.IsField => $"{FieldName}({Instance}) = {member.Local};",
        MemberSetting.Accessor => $"{SetterName}({Instance}, {member.Local});",
        _ => null,
    };

    /// <summary>Gets the condition under which the member is written; null where it always is.</summary>
    public string? WriteCondition
        => member.IsAlwaysWritten ? null
            : member.Output is { IsValueType: true, IsNullable: false }
                ? $"!global::System.Collections.Generic.EqualityComparer<{member.Output.Type}>.Default.Equals({Value}, default)"
            : $"{Value} is not null";

    private string Direct => _access.IsHidden ? $"(({_access.DeclaringType})value).{member.Property}" : $"value.{member.Property}";

    private string Instance => model.IsValueType ? "ref value" : "value";

    private string Target => $"{(model.IsValueType ? "ref " : "")}{_access.DeclaringType} target";

    private string FieldName => $"Field{_access.Id}";

    private string GetterName => $"Get{_access.Id}";

    private string SetterName => $"Set{_access.Id}";

    /// <summary>Writes the accessors that reading and writing need.</summary>
    public void Accessors(bool reads, bool writes)
    {
        bool isSet = reads && member.Setting == MemberSetting.Accessor;
        bool isGot = member.IsWritten && _access.IsReadThroughAccessor && (reads || writes);
        if (_access.IsField)
        {
            if (isSet || isGot)
            {
                Accessor("Field", member.Property, $"ref {member.Either} {FieldName}({Target})");
            }

            return;
        }

        // The initializer of an absent member holds only if its accessor isn't called, which an object initializer can't
        // leave open.
        if (isSet)
        {
            Accessor("Method", "set_" + member.Property, $"void {SetterName}({Target}, {member.Either} value)");
        }

        if (isGot)
        {
            Accessor("Method", "get_" + member.Property, $"{member.Output.Type} {GetterName}({Target})");
        }
    }

    private void Accessor(string kind, string name, string signature)
    {
        writer.Blank().Line($"[{Attribute}({Attribute}Kind.{kind}, Name = \"{name.Replace("@", "")}\")]");
        writer.Line($"private static extern {signature};");
    }
}
