using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Registry;

/// <summary>Writes how resources are found by their URIs: those without variables as constant data.</summary>
internal static class ResourceEmitter
{
    public static void Emit(SourceWriter writer, IReadOnlyList<RegistryEntryModel> resources)
    {
        (string Uri, int Index)[] uris =
        [
            .. resources.Select((resource, index) => (Uri: resource.Uri!, Index: index))
                .Where(entry => !resources[entry.Index].IsTemplate)
                .OrderBy(entry => entry.Uri, StringComparer.Ordinal),
        ];
        TextTable.Emit(writer, "Uris", "UriOffsets", [.. uris.Select(entry => entry.Uri)]);
        TextTable.Numbers(writer, "UriTools", [.. uris.Select(entry => entry.Index)]);
        TextTable.Numbers(writer, "Templates", [.. Enumerable.Range(0, resources.Count).Where(index => resources[index].IsTemplate)]);
    }
}
