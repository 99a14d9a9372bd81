using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Keyway.Oracle.Tests.Corpus;
using Keyway.Oracle.Tests.Meaning;

namespace Keyway.Oracle.Tests.Texts;

/// <summary>Generates scalars, the borders of their types among them, and writes them as the oracle does.</summary>
internal static class Leaves
{
    private static readonly Dictionary<Type, Gen<JsonTree>> s_all = new Gen<object>[]
    {
        Some(true, false),
        Some<sbyte>(sbyte.MinValue, sbyte.MaxValue),
        Some<byte>(byte.MinValue, byte.MaxValue),
        Some<short>(short.MinValue, short.MaxValue),
        Some<ushort>(ushort.MinValue, ushort.MaxValue),
        Some(int.MinValue, int.MaxValue),
        Some(uint.MinValue, uint.MaxValue),
        Some(long.MinValue, long.MaxValue, int.MaxValue + 1L, (1L << 53) + 1),
        Some(ulong.MinValue, ulong.MaxValue, long.MaxValue + 1UL),
        Wide(Int128.MinValue, Int128.MaxValue, long.MinValue, -1),
        Wide(UInt128.MinValue, UInt128.MaxValue, ulong.MaxValue),
        Some(float.MinValue, float.MaxValue, float.Epsilon, -0f).Where(value => float.IsFinite((float)value)),
        Some(double.MinValue, double.MaxValue, double.Epsilon, -0d, 0.1).Where(value => double.IsFinite((double)value)),
        Some(decimal.MinValue, decimal.MaxValue, 1.10m, 0.0000000000000000000000000001m),
        Some("", "a", "null", "\0", "é€😀", "\u2028\uFFFD", "\"\\/\b\f\n\r\t", new string('x', 300)).Where(value => value is string text && IsUnicode(text)),
        Some('a', '\0', 'é', '€', '\uFFFF', '"').Where(value => !char.IsSurrogate((char)value)),
        Some(Guid.Empty),
        Elements(
            "", "https://example.com/page?q=1#f", "http://user:pw@[::1]:80/", "relative/path", "../up", "#f", "urn:isbn:0451450523", "a b", "mailto:a@b.c", "/é", "file:///c:/x")
            .Select(text => (object)new Uri((string)text, UriKind.RelativeOrAbsolute)),
        Some(DateTime.MinValue, DateTime.MaxValue, new DateTime(2024, 2, 29, 23, 59, 59, DateTimeKind.Utc), new DateTime(2026, 11, 21, 8, 30, 0, 120, DateTimeKind.Unspecified)),
        Some(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, new DateTimeOffset(2026, 11, 21, 8, 30, 0, TimeSpan.FromHours(-14)), new DateTimeOffset(2026, 11, 21, 8, 30, 0, TimeSpan.FromMinutes(345))),
        Some(DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(2024, 2, 29)),
        Some(TimeOnly.MinValue, TimeOnly.MaxValue, new TimeOnly(8, 30)),
        Some(TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.Zero, TimeSpan.FromDays(1), TimeSpan.FromTicks(-1)),
        ArbMap.Default.GeneratorFor<byte[]>().Where(value => value is not null).Select(value => (object)value),
        Elements(new Span(int.MinValue, int.MaxValue), new Span(0, 1)),
        Elements(new Celsius(decimal.MaxValue), new Celsius(-1.50m)),
        Elements(new Kelvin(0), new Kelvin(2.5m), new Kelvin(-0.1m)),
        Elements(new Version(1, 2), new Version(1, 2, 3, int.MaxValue)),
        Elements("null", "0", "\"text\"", "[1,{}]", "{\"a\":[null]}", "1.50", "true").Select(text => (object)JsonElement.Parse((string)text)),
    }.ToDictionary(gen => gen.Sample(1, 1)[0].GetType(), gen => gen.Select(value => JsonTree.Parse(SystemTextJson.Write(value))!));

    private static readonly Type[] s_anything = [typeof(object), typeof(JsonNode)];

    /// <summary>Returns what generates a scalar; null for what isn't one.</summary>
    public static Gen<JsonTree>? Of(Type type)
        => s_all.TryGetValue(s_anything.Contains(type) ? typeof(JsonElement) : type, out Gen<JsonTree>? gen) ? gen
            : type == typeof(JsonObject) ? Gen.Elements("{}", "{\"a\":1}", "{\"a\":{\"A\":[]},\"\":null}").Select(text => JsonTree.Parse(text)!)
            : type == typeof(JsonArray) ? Gen.Elements("[]", "[null]", "[1,\"2\",{\"a\":0.10}]").Select(text => JsonTree.Parse(text)!)
            : type.IsEnum ? Enums(type)
            : null;

    private static Gen<JsonTree> Enums(Type type)
    {
        Gen<string> names = Gen.Elements(Enum.GetValues(type).Cast<object>().Select(value => JsonTree.Parse(SystemTextJson.Write(value))!.Text!));
        return type.IsDefined(typeof(FlagsAttribute), inherit: false)
            ? names.NonEmptyListOf().Select(list => JsonTree.String(string.Join(", ", list)))
            : names.Select(JsonTree.String);
    }

    private static Gen<object> Some<T>(params T[] special)
        => Gen.Frequency((3, ArbMap.Default.GeneratorFor<T>()), (2, Gen.Elements(special))).Select(value => (object)value!);

    private static Gen<object> Wide<T>(params T[] special)
        where T : IBinaryInteger<T>
        => Gen.Frequency((3, ArbMap.Default.GeneratorFor<ulong>().Two().Select(halves => (T.CreateTruncating(halves.Item1) << 64) | T.CreateTruncating(halves.Item2))), (2, Gen.Elements(special)))
            .Select(value => (object)value);

    private static Gen<object> Elements(params object[] values) => Gen.Elements(values);

    private static bool IsUnicode(string text) => text.EnumerateRunes().All(rune => rune.Value != 0xFFFD) || text.Contains('\uFFFD', StringComparison.Ordinal);
}
