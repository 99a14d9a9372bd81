using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Meaning;

/// <summary>Compares values by all that they hold, private fields too.</summary>
internal static class Structure
{
    /// <summary>Returns the first place where two values differ; null where they don't.</summary>
    public static string? Difference(object? left, object? right, string path = "")
    {
        if (left is null || right is null)
        {
            return left is null && right is null ? null : $"{path}: {Show(left)} and {Show(right)}";
        }

        // A node hides what it was made of.
        if (left is JsonNode node && right is JsonNode other)
        {
            return Same(path, node.ToJsonString(), other.ToJsonString());
        }

        Type type = left.GetType();
        if (type != right.GetType())
        {
            return $"{path}: a {type} and a {right.GetType()}";
        }

        return left switch
        {
            DateTime instant => Same(path, (instant.Ticks, instant.Kind), (((DateTime)right).Ticks, ((DateTime)right).Kind)),
            DateTimeOffset instant => Same(path, (instant.Ticks, instant.Offset), (((DateTimeOffset)right).Ticks, ((DateTimeOffset)right).Offset)),
            // The sign of a zero is lost by whoever writes it.
            decimal number => Same(path, (number, number.Scale), ((decimal)right, ((decimal)right).Scale)),
            double number => Same(path, BitConverter.DoubleToInt64Bits(number), BitConverter.DoubleToInt64Bits((double)right)),
            float number => Same(path, BitConverter.SingleToInt32Bits(number), BitConverter.SingleToInt32Bits((float)right)),
            Uri uri => Same(path, (uri.OriginalString, uri.IsAbsoluteUri), (((Uri)right).OriginalString, ((Uri)right).IsAbsoluteUri)),
            JsonElement element => Same(path, Plain(element), Plain((JsonElement)right)),
            string or Guid or Int128 or UInt128 or DateOnly or TimeOnly or TimeSpan => Same(path, left, right),
            _ when type.IsPrimitive || type.IsEnum => Same(path, left, right),
            IEnumerable items => Items(path, [.. items.Cast<object?>()], [.. ((IEnumerable)right).Cast<object?>()]),
            _ => Fields(path, type, left, right),
        };
    }

    // Which characters are escaped is up to whoever writes; what digits a number has isn't.
    private static string Plain(JsonElement element)
        => JsonTree.Parse(element.GetRawText())!
            .With(node => node.Text is { } text ? JsonTree.String(text)
                : node.Kind == JsonValueKind.Object ? JsonTree.Object(node.Members.Select(member => (JsonTree.Encode(JsonTree.Decode(member.Name)!), member.Value)))
                : null)
            .ToString();

    private static string? Items(string path, object?[] left, object?[] right)
        => left.Length != right.Length
            ? string.Create(CultureInfo.InvariantCulture, $"{path}: {left.Length} and {right.Length} items")
            : left.Select((item, i) => Difference(item, right[i], string.Create(CultureInfo.InvariantCulture, $"{path}/{i}")))
                .FirstOrDefault(difference => difference is not null);

    private static string? Fields(string path, Type type, object left, object right)
    {
        for (Type? current = type; current is not null; current = current.BaseType)
        {
            foreach (FieldInfo field in current.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (Difference(field.GetValue(left), field.GetValue(right), $"{path}/{field.Name}") is { } difference)
                {
                    return difference;
                }
            }
        }

        return null;
    }

    private static string? Same(string path, object left, object right)
        => left.Equals(right) ? null : $"{path}: {Show(left)} and {Show(right)}";

    private static string Show(object? value) => value?.ToString() ?? "null";
}
