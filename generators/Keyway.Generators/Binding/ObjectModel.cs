using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding;

/// <summary>A class, record or struct, bound by its members.</summary>
/// <param name="IsValueType">Whether it is a struct.</param>
/// <param name="Members">Its members, in the order in which they are written.</param>
/// <param name="ConstructorArguments">What its constructor takes, as expressions of the method that reads.</param>
/// <param name="Extension">The member that keeps what no other member is called.</param>
/// <param name="SkipsUnknown">Whether members that it doesn't know are passed over.</param>
/// <param name="IsVariant">Whether a base type names it as one of its derived types.</param>
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
    MemberModel? Extension,
    bool SkipsUnknown,
    bool IsVariant,
    string? NoInstanceReason)
    : BindingModel(FullName, Namespace, Name, Type, SchemaName, Description, Marks)
{
    /// <summary>Gets what becomes of members that it doesn't know, as emitted code says it; null where they are refused.</summary>
    public string? Unknown => Extension is not null ? "UnknownMembers.Kept" : SkipsUnknown ? "UnknownMembers.Skipped" : null;

    /// <summary>Gets what is asked of the object as a whole.</summary>
    public EquatableArray<RuleModel> TypeRules { get; init; } = EquatableArray<RuleModel>.Empty;

    public override IEnumerable<RuleModel> Rules => Members.SelectMany(member => member.Rules).Concat(TypeRules);

    public override bool HasUnstated => ReadMembers.Any(member => member.Type.HasUnstated);

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
