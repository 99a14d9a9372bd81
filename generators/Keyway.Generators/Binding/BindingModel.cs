using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding;

/// <summary>A binding that is emitted for a type of the author's.</summary>
/// <param name="FullName">The type's full name, which its file is named after.</param>
/// <param name="Namespace">The namespace that emitted code stands in.</param>
/// <param name="Name">The binding's name.</param>
/// <param name="Type">The type, as emitted code names it.</param>
/// <param name="SchemaName">What the type is called in schemas.</param>
/// <param name="Description">What the type is for.</param>
/// <param name="Marks">The warnings that naming the type and its members would give.</param>
internal abstract record BindingModel(
    string FullName, string Namespace, string Name, string Type, string SchemaName, string? Description, EquatableArray<string> Marks)
{
    /// <summary>Gets all rules of its values and of what is within them.</summary>
    public virtual IEnumerable<RuleModel> Rules => [];

    /// <summary>Gets whether bindings of its members write down checks that the schema can't say.</summary>
    public virtual bool HasUnstated => false;

    /// <summary>Gets why values can only be written; null where they can be read as well.</summary>
    public virtual string? UnreadableReason => null;

    /// <summary>Gets why values can only be read; null where they can be written as well.</summary>
    public virtual string? UnwritableReason => null;
}
