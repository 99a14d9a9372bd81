using System.Globalization;
using Microsoft.Extensions.AI;

namespace Keyway.Agents;

/// <summary>Reads the values of parameters; null is returned for what isn't one of the kind.</summary>
internal static class ChatValues
{
    public static float? Number(object value, float least = float.MinValue, float most = float.MaxValue)
    {
        double? number = value switch
        {
            double read => read,
            float read => read,
            decimal read => (double)read,
            _ => Whole(value),
        };
        return number is { } found && (float)found >= least && (float)found <= most ? (float)found : null;
    }

    public static long? Whole(object value) => value switch
    {
        long whole => whole,
        int whole => whole,
        _ => null,
    };

    public static int? Count(object value) => Whole(value) is { } count and >= 1 and <= int.MaxValue ? (int)count : null;

    /// <summary>Reads a text, or a list of them, into a list of the reader's own.</summary>
    public static List<string>? Texts(object value)
    {
        List<string>? texts = value switch
        {
            string text => [text],
            IEnumerable<object?> list => [.. list.Select(item => item as string ?? "")],
            _ => null,
        };
        return texts is null || texts.Contains("") ? null : texts;
    }

    public static ChatResponseFormat? Format(object value) => value switch
    {
        "text" => ChatResponseFormat.Text,
        "json" => ChatResponseFormat.Json,
        _ => null,
    };

    public static ReasoningEffort? Effort(object value) => value switch
    {
        "none" => ReasoningEffort.None,
        "low" => ReasoningEffort.Low,
        "medium" => ReasoningEffort.Medium,
        "high" => ReasoningEffort.High,
        "extra_high" => ReasoningEffort.ExtraHigh,
        _ => null,
    };

    /// <summary>Copies lists and maps, so that no request changes what the program holds, to types that every serializer knows.</summary>
    public static object? Copy(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> map => map.ToDictionary(entry => entry.Key, entry => Copy(entry.Value), StringComparer.Ordinal),
        IEnumerable<object?> list => list.Select(Copy).ToArray(),
        _ => value,
    };

    /// <summary>Says what a value is, as the end of "expected …, got".</summary>
    public static string Describe(object value) => value switch
    {
        string text => $"the text {FaultText.Quote(text)}",
        bool yes => $"the truth value {(yes ? "true" : "false")}",
        IFormattable number => $"{number.ToString(null, CultureInfo.InvariantCulture)}",
        IReadOnlyDictionary<string, object?> => "a map",
        IEnumerable<object?> => "a list",
        _ => $"a value of type {value.GetType()}",
    };
}
