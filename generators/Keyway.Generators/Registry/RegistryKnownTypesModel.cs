using Keyway.Generators.Binding;
using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Registry;

/// <summary>The types that registries know by the tools of one type.</summary>
/// <param name="Owner">The full name of the type that has the tools.</param>
/// <param name="Types">The types that these take and return.</param>
internal sealed record RegistryKnownTypesModel(string Owner, EquatableArray<KnownTypeModel> Types);
