using System.Globalization;
using System.Text.Json;

namespace Keyway.Tests.Schema;

public static class DialectTools
{
    [Tool]
    public static string Keep(JsonElement value = default, int? rate = 5, int number = 3)
        => string.Create(CultureInfo.InvariantCulture, $"{value.ValueKind}/{(rate is null ? "-" : rate)}/{number}");
}

[PluginRegistry(Types = [typeof(DialectTools)])]
public static partial class DialectPlugin;
