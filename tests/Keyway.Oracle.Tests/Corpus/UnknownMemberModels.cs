using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Keyway.Oracle.Tests.Corpus;

/// <summary>Members that it doesn't have are kept as elements.</summary>
public sealed class Extended
{
    public string Name { get; set; } = "extended";

    public int? Number { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}

/// <summary>They are kept as objects.</summary>
public sealed record ExtendedObjects(int Number)
{
    [JsonExtensionData]
    public IDictionary<string, object>? More { get; init; }
}

/// <summary>They are kept as nodes.</summary>
public sealed class ExtendedNodes
{
    public Point? Point { get; set; }

    [JsonExtensionData]
    public JsonObject? More { get; set; }
}

/// <summary>They are passed over.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record Skipping(string Name)
{
    public Extended? Inner { get; init; }

    public List<Point> Points { get; set; } = [];
}
