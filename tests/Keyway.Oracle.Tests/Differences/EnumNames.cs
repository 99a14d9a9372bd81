using System.Reflection;
using System.Text.Json.Serialization;

namespace Keyway.Oracle.Tests.Differences;

/// <summary>The JSON names of the values of enums.</summary>
internal static class EnumNames
{
    public static IEnumerable<string> Of(Type type)
        => type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => Stated(field) ?? field.Name);

    /// <summary>Returns the names that differ from those of their values.</summary>
    public static IEnumerable<string> StatedOf(Type type)
        => type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(Stated).OfType<string>();

    private static string? Stated(FieldInfo field) => field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name;
}
