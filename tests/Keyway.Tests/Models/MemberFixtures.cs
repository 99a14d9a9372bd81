#pragma warning disable CA1051, IDE0044 // Fields that only JSON sets are what is tested.

using System.Text.Json.Serialization;

namespace Keyway.Tests.Models;

public class Included
{
    [JsonInclude]
    public int Open { get; private set; } = 1;

    [JsonInclude]
    public string Initial { get; private init; } = "i";

    [JsonInclude]
    internal string? Internal { get; set; }

    [JsonInclude]
    protected int Protected { get; set; } = 2;

    [JsonInclude]
    private int Own { get; init; } = 3;

    [JsonInclude]
    public int Field = 4;

    [JsonInclude]
    public readonly int Fixed = 5;

    [JsonInclude]
    private string? _hidden = "h";

    [JsonInclude]
    public int Written { private get; set; } = 6;

    public int Closed { get; private set; } = 7;

    public int Ignored = 8;

    public string? Hidden() => _hidden;
}

public struct IncludedStruct
{
    public IncludedStruct()
    {
    }

    [JsonInclude]
    public int Open { get; private set; } = 1;

    [JsonInclude]
    public int Initial { get; private init; } = 2;

    [JsonInclude]
    private int _field = 3;

    [JsonInclude]
    public int Field = 4;

    public readonly int Sum => _field + Field;
}

public class RequiredFields
{
    [JsonInclude]
    public required int X;

    [JsonInclude, JsonRequired]
    public string Y = "";
}

public sealed class Conditions
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Number { get; init; } = 3;

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Count { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public required string Name { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Slot<int> Slot { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Always { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public int Secret { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenReading)]
    public int Known { get; set; } = 9;

    [JsonIgnore]
    public int Gone { get; set; }

    public int SecretSquare => Secret * Secret;
}

public sealed record PartlyIgnored(int A, [property: JsonIgnore] int B = 7, [property: JsonIgnore] string? C = null);

public class Ordered
{
    [JsonPropertyOrder(2)]
    public int Last { get; set; }

    public int A { get; set; }

    [JsonPropertyOrder(-1)]
    public int First { get; set; }

    public int B { get; set; }
}

public class HiddenBase
{
    public int Same { get; set; } = 1;

    public int Renamed { get; set; } = 2;

    public int Ignored { get; set; } = 3;

    public virtual int Virtual { get; set; } = 4;

    public int Private { get; set; } = 5;

    public int Internal { get; init; } = 6;

    public int Retyped { get; init; } = 7;
}

public class Hiding : HiddenBase
{
    public new int Same { get; set; } = 10;

    [JsonPropertyName("other")]
    public new int Renamed { get; set; } = 20;

    [JsonIgnore]
    public new int Ignored { get; set; } = 30;

    [JsonIgnore]
    public override int Virtual { get; set; } = 40;

    private new int Private { get; set; } = 50;

    internal new int Internal { get; init; } = 60;

    public new string Retyped { get; init; } = "70";

    public string Sum() => $"{Private}";
}

public static class MemberTools
{
    [Tool]
    public static Included Included(Included value) => value;

    [Tool]
    public static IncludedStruct IncludedStruct(IncludedStruct value) => value;

    [Tool]
    public static RequiredFields RequiredFields(RequiredFields value) => value;

    [Tool]
    public static Conditions Conditions(Conditions value) => value;

    [Tool]
    public static PartlyIgnored PartlyIgnored(PartlyIgnored value) => value;

    [Tool]
    public static Ordered Ordered(Ordered value) => value;

    [Tool]
    public static Hiding Hiding(Hiding value) => value;
}

[PluginRegistry(Types = [typeof(MemberTools)])]
public static partial class MemberPlugin;
