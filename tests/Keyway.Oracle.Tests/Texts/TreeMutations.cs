using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Keyway.Oracle.Tests.Corpus;
using Keyway.Oracle.Tests.Meaning;

namespace Keyway.Oracle.Tests.Texts;

/// <summary>What callers get wrong, value by value and member by member.</summary>
internal static class TreeMutations
{
    private static readonly string[] s_others =
    [
        "null", "true", "false", "0", "-1", "5", "1.5", "1e400", "-1E-400", "1e999999999999", "123456789012345678901234567890", "-0.0", "5.0", "1e2", "\"\"",
        "\"5\"", "\"-5.50\"", "\"1e3\"", "\" 5\"", "\"1,000\"", "\"true\"", "\"FALSE\"", "\"yes\"", "\"null\"", "\"Red\"", "\"dARKbLUE\"", "\"0\"", "\"a\\ud800\"",
        "\"\\udc00x\"", "\"\\ud83d\\ude00\"", "\"2026-11-21\"", "\"2026-02-29T08:30\"", "\"08:30:00.5\"", "\"1.02:03:04\"", "\"AQI=\"", "\"AQ==\"", "\"AR==\"",
        "[]", "{}", "[[]]", "[null]", "[1,\"2\",3.0]", "{\"value\":1}", "{\"x\":1,\"y\":2}", "{\"name\":\"n\",\"next\":null}", "{\"$type\":\"x\"}",
    ];

    private static readonly string[] s_names =
    [
        "value", "VALUE", "x", "", "$id", "$ref", "$type", "$values", "$schema", "__proto__", "toString", "a b", "\u0000", "\u212A",
        .. CorpusEntry.All.SelectMany(entry => SystemTextJson.Describe(entry.Type).Properties.Select(member => member.Name)).Distinct(),
    ];

    public static void Mutate(JsonTree tree, Random random)
    {
        JsonTree[] all = [.. tree.All()];
        JsonTree node = all[random.Next(all.Length)];
        if (random.Next(4) == 0)
        {
            Replace(node, random);
            return;
        }

        switch (node.Kind)
        {
            case JsonValueKind.Object:
                Object(node, random);
                break;
            case JsonValueKind.Array:
                Array(node, random);
                break;
            case JsonValueKind.Number:
                node.Become(Number(node.Token, random));
                break;
            case JsonValueKind.String:
                node.Become(String(node, random));
                break;
            default:
                Replace(node, random);
                break;
        }
    }

    private static void Replace(JsonTree node, Random random)
    {
        JsonTree copy = node.Clone();
        node.Become(random.Next(12) switch
        {
            0 => JsonTree.Array(copy),
            1 => JsonTree.Object((Name(random), copy)),
            2 => JsonTree.String(copy.ToString()),
            3 => JsonTree.Null,
            4 => Deep(random.Next(55, 70), copy),
            _ => JsonTree.Parse(s_others[random.Next(s_others.Length)])!,
        });
    }

    private static JsonTree Deep(int levels, JsonTree node)
        => Enumerable.Range(0, levels).Aggregate(node, (inner, _) => JsonTree.Array(inner));

    private static void Object(JsonTree node, Random random)
    {
        List<(string Name, JsonTree Value)> members = node.Members;
        if (members.Count == 0 || random.Next(5) == 0)
        {
            members.Insert(random.Next(members.Count + 1), (Name(random), JsonTree.Parse(s_others[random.Next(s_others.Length)])!));
            return;
        }

        int at = random.Next(members.Count);
        (string name, JsonTree value) = members[at];
        string text = JsonTree.Decode(name) ?? "";
        switch (random.Next(9))
        {
            case 0:
                members.RemoveAt(at);
                break;
            case 1:
                members.Insert(random.Next(members.Count + 1), (name, value.Clone()));
                break;
            case 2:
                members.Insert(random.Next(members.Count + 1), (JsonTree.Encode(text.ToUpperInvariant()), JsonTree.Null));
                break;
            case 3:
                members[at] = (JsonTree.Encode(random.Next(2) == 0 ? text.ToUpperInvariant() : text.ToLowerInvariant()), value);
                break;
            case 4:
                members[at] = (JsonTree.Encode(Misspell(text, random)), value);
                break;
            case 5:
                members[at] = (Escape(text, random), value);
                break;
            case 6:
                members[at] = ($"\"{name[1..^1]}\\ud800\"", value);
                break;
            case 7:
                members[at] = (name, JsonTree.Null);
                break;
            default:
                members.Reverse();
                break;
        }
    }

    private static void Array(JsonTree node, Random random)
    {
        List<JsonTree> items = node.Items;
        int at = random.Next(items.Count + 1);
        switch (random.Next(4))
        {
            case 0 when at < items.Count:
                items.RemoveAt(at);
                break;
            case 1 when at < items.Count:
                items.Insert(random.Next(items.Count + 1), items[at].Clone());
                break;
            case 2:
                items.Insert(at, JsonTree.Null);
                break;
            default:
                items.Insert(at, JsonTree.Parse(s_others[random.Next(s_others.Length)])!);
                break;
        }
    }

    private static JsonTree Number(string token, Random random)
    {
        int bits = new[] { 7, 8, 15, 16, 31, 32, 63, 64 }[random.Next(8)];
        BigInteger border = (BigInteger.One << bits) + random.Next(-2, 2);
        string spelled = random.Next(9) switch
        {
            0 => $"{token.Replace("-", "", StringComparison.Ordinal)}{random.Next(10)}",
            1 => token.Contains('.', StringComparison.Ordinal) ? token : $"{token}.{random.Next(100)}",
            2 => token.Contains('E', StringComparison.OrdinalIgnoreCase) ? token : $"{token}e{random.Next(-3, 400)}",
            3 => $"-{token.TrimStart('-')}",
            4 => border.ToString(CultureInfo.InvariantCulture),
            5 => (-border).ToString(CultureInfo.InvariantCulture),
            6 => $"{border.ToString(CultureInfo.InvariantCulture)}.{(random.Next(2) == 0 ? "0" : "5")}",
            7 => $"0.{new string('0', random.Next(40))}{token.TrimStart('-').Replace(".", "", StringComparison.Ordinal)}",
            _ => token,
        };
        return JsonTree.Parse(random.Next(3) == 0 ? $"\"{spelled}\"" : spelled) ?? JsonTree.String(spelled);
    }

    private static JsonTree String(JsonTree node, Random random)
    {
        string text = node.Text ?? "";
        return random.Next(9) switch
        {
            0 => JsonTree.String(text.ToUpperInvariant()),
            1 => JsonTree.String(text.ToLowerInvariant()),
            2 => JsonTree.String($" {text}"),
            3 => JsonTree.String($"{text} "),
            4 => JsonTree.Scalar(Escape(text, random)),
            5 => JsonTree.Parse(text) ?? JsonTree.String($"0{text}"),
            6 => JsonTree.Scalar($"{node.Token[..^1]}\\udfff\""),
            _ => JsonTree.String(Misspell(text, random)),
        };
    }

    private static string Misspell(string text, Random random)
    {
        int at = random.Next(text.Length + 1);
        string changed = random.Next(4) switch
        {
            0 when at < text.Length => text.Remove(at, 1),
            1 when at < text.Length => $"{text[..at]}{(char)random.Next('0', '9' + 1)}{text[(at + 1)..]}",
            2 when at < text.Length => text.Insert(at, text[at].ToString()),
            _ => text.Insert(at, "05.:-TZ+ xé😀"[random.Next(11)].ToString()),
        };

        // What is cut in half here is another mutation's subject.
        return string.Concat(changed.EnumerateRunes().Select(rune => rune.ToString()));
    }

    /// <summary>Returns a string's token with every character, or only some of them, escaped.</summary>
    private static string Escape(string text, Random random)
        => $"\"{string.Concat(text.Select(unit => char.IsSurrogate(unit) || random.Next(3) != 0
            ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}")
            : JsonTree.Encode(unit.ToString())[1..^1]))}\"";

    private static string Name(Random random) => JsonTree.Encode(s_names[random.Next(s_names.Length)]);
}
