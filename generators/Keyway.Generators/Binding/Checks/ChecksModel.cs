using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding.Checks;

/// <summary>What is asked of the instances of a type that System.Text.Json makes.</summary>
/// <param name="Content">The type's members and annotations; their names are those of C#.</param>
/// <param name="Within">What is asked within its members.</param>
/// <param name="Elements">What is asked of what the type itself has as elements; null where there is nothing.</param>
/// <param name="Derived">The derived types that the type names, the most derived ones first.</param>
internal sealed record ChecksModel(
    ObjectModel Content,
    EquatableArray<WithinModel> Within,
    WithinModel? Elements,
    EquatableArray<DerivedChecksModel> Derived)
    : BindingModel(
        Content.FullName, Content.Namespace, Content.Name, Content.Type, Content.SchemaName, null, Content.Marks)
{
    public override IEnumerable<RuleModel> Rules => Content.Rules;
}
