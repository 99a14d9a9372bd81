#pragma warning disable IDE0044 // A field that only JSON sets is what is tested.

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Keyway.Tests.Models;

public sealed class ElementBag
{
    public int Known { get; set; } = 1;

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }
}

public sealed record ObjectBag(string Name)
{
    [JsonExtensionData]
    public IDictionary<string, object> Extra { get; init; } = new Dictionary<string, object> { ["given"] = 1 };
}

public sealed class NodeBag
{
    [JsonExtensionData, JsonInclude]
    private JsonObject? _extra = null;

    public JsonObject? Extra() => _extra;
}

public record struct BagStruct(int X)
{
    [JsonExtensionData]
    public Dictionary<string, object?>? Extra { get; init; }
}

public sealed class GenericBag<T>
{
    public T? Value { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; init; }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed class Tolerant
{
    public int Known { get; set; } = 1;

    public Town? Town { get; set; }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed class Intolerant
{
    public int Known { get; set; } = 1;
}

[JsonDerivedType(typeof(Bagged), "bagged")]
public abstract class Bag
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extra { get; set; }
}

public sealed class Bagged : Bag
{
    public int X { get; set; }
}

public static class UnknownMemberTools
{
    [Tool]
    public static ElementBag Elements(ElementBag value) => value;

    [Tool]
    public static ObjectBag Objects(ObjectBag value) => value;

    [Tool]
    public static NodeBag Nodes(NodeBag value) => value;

    [Tool]
    public static BagStruct Struct(BagStruct value) => value;

    [Tool]
    public static GenericBag<int> Generic(GenericBag<int> value) => value;

    [Tool]
    public static Tolerant Tolerant(Tolerant value) => value;

    [Tool]
    public static Intolerant Intolerant(Intolerant value) => value;

    [Tool]
    public static Bag Polymorphic(Bag value) => value;

    [Tool]
    public static string Whole([FromArguments] ElementBag bag, int own = 0) => $"{bag.Known} {own} {string.Join(',', bag.Extra?.Select(entry => $"{entry.Key}={entry.Value}") ?? [])}";

    [Tool]
    public static string WholeTolerant([FromArguments] Tolerant value, int own = 0) => $"{value.Known} {own}";
}

[PluginRegistry(Types = [typeof(UnknownMemberTools)])]
public static partial class UnknownMemberPlugin;
