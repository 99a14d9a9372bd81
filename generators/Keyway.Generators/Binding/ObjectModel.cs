using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding;

/// <summary>A class, record or struct, bound by its members.</summary>
/// <param name="IsValueType">Whether it is a struct.</param>
/// <param name="Members">Its members, in the order in which they are written.</param>
/// <param name="ConstructorArguments">What its constructor takes, as expressions of the method that reads.</param>
/// <param name="NoInstanceReason">Why no instance can be made; null where one can.</param>
internal sealed record ObjectModel(
    string FullName,
    string Namespace,
    string Name,
    string Type,
    string SchemaName,
    string? Description,
    EquatableArray<string> Marks,
    bool IsValueType,
    EquatableArray<MemberModel> Members,
    EquatableArray<string> ConstructorArguments,
    string? NoInstanceReason)
    : BindingModel(FullName, Namespace, Name, Type, SchemaName, Description, Marks)
{
    /// <summary>Gets the members that arguments can give.</summary>
    public IEnumerable<MemberModel> ReadMembers => Members.Where(member => member.IsRead);

    public override string? UnreadableReason
        => NoInstanceReason ?? Members
            .Where(member => member.IsRead && member.Type.UnreadableReason is not null)
            .Select(member => $"{Type.Replace("global::", "")}.{member.Property}: {member.Type.UnreadableReason}")
            .FirstOrDefault();

    public override string? UnwritableReason
        => Members
            .Where(member => member.IsWritten && member.Output.UnwritableReason is not null)
            .Select(member => $"{Type.Replace("global::", "")}.{member.Property}: {member.Output.UnwritableReason}")
            .FirstOrDefault();
}
