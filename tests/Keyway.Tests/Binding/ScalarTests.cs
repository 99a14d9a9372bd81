using System.Text.Json;
using System.Text.RegularExpressions;
using Keyway.Binding;

namespace Keyway.Tests.Binding;

/// <summary>Scalars mean what they mean in System.Text.Json, and their schemas say which texts those are.</summary>
public class ScalarTests
{
    // What the schema doesn't take, though it binds: a pattern for the last day of the range would be a page long.
    private static readonly HashSet<string> s_beyondSchema = ["\"10675199.02:48:05.4775807\"", "\"-10675199.02:48:05.4775808\""];

    // What differs, and why: white space isn't of the alphabet of base64 (RFC 4648, section 3.3); zeros before a time don't
    // make it longer than the longest one; bits behind the last byte are zero (section 3.5), as .NET 10 has it too.
    private static readonly HashSet<(string Tool, string Text)> s_deliberate =
    [
        .. Environment.Version.Major < 10 ? new[] { ("scalar_bytes", "\"AR==\""), ("scalar_bytes", "\"AQJ=\"") } : [],
        ("scalar_time", "\"00000000000008:30:00\""), ("scalar_time_span", "\"00000000000000000001.00:00:00\""), ("scalar_bytes", "\"AQ ID\""), ("scalar_bytes", "\"AQID\\n\""),
    ];

    public static TheoryData<string, Type, string[]> Corpus { get; } = new()
    {
        {
            "scalar_decimal", typeof(decimal),
            [
                "0", "-0", "1.10", "5e-1", "1e28", "1e29", "79228162514264337593543950335", "79228162514264337593543950336",
                "-79228162514264337593543950335", "0.12345678901234567890123456789012345", "1e-50", "\"1.5\"", "\"-1e3\"", "\" 1\"",
                "\"1,000\"", "\"x\"", "\"\"", "null", "true", "[]", "1e999999999",
            ]
        },
        {
            "scalar_char", typeof(char),
            ["\"a\"", "\"\\u0041\"", "\"\\n\"", "\"é\"", "\"€\"", "\"\"", "\"ab\"", "\"😀\"", "\"\\ud83d\"", "\"\\ud83d\\ude00\"", "\"\\u0000\"", "1", "null"]
        },
        {
            "scalar_guid", typeof(Guid),
            [
                "\"3fa85f64-5717-4562-b3fc-2c963f66afa6\"", "\"3FA85F64-5717-4562-B3FC-2C963F66AFA6\"", "\"3fa85f6457174562b3fc2c963f66afa6\"",
                "\"{3fa85f64-5717-4562-b3fc-2c963f66afa6}\"", "\"3fa85f64-5717-4562-b3fc-2c963f66afa\"", "\"\\u0033fa85f64-5717-4562-b3fc-2c963f66afa6\"",
                "\" 3fa85f64-5717-4562-b3fc-2c963f66afa6\"", "\"\"", "5", "null", "\"urn:uuid:3fa85f64-5717-4562-b3fc-2c963f66afa6\"",
            ]
        },
        {
            "scalar_uri", typeof(Uri),
            ["\"https://example.com/a?b#c\"", "\"/relative\"", "\"\"", "\"a b\"", "\"http://\"", "\"http://[::1\"", "\"mailto:a@b\"", "\"\\u0068ttp://x\"", "5"]
        },
        {
            "scalar_date_time", typeof(DateTime),
            [
                "\"2026-11-21T08:30:00Z\"", "\"2026-11-21T08:30:00\"", "\"2026-11-21T08:30\"", "\"2026-11-21\"", "\"2026-11-21T08:30:00.1234567\"",
                "\"2026-11-21T08:30:00.12345678901234567\"", "\"2026-11-21T08:30:00.1234567890123456Z\"", "\"2026-11-21T08:30:00+01:00\"",
                "\"2026-11-21T08:30:00+14:00\"", "\"2026-11-21T08:30:00+14:01\"", "\"2026-11-21T08:30:00+01\"", "\"2026-11-21T08:30:00-0130\"", "\"2026-11-21T08:30+14\"", "\"2026-11-21T08:30:00+15\"", "\"2026-11-21T08:30:00+01:60\"", "\"2026-11-21T08:30:00+1:00\"",
                "\"2026-11-21T24:00:00Z\"",
                "\"2026-11-21T23:59:60Z\"", "\"2026-02-29T00:00:00Z\"", "\"2024-02-29T00:00:00Z\"", "\"1900-02-29\"", "\"2000-02-29\"",
                "\"0000-01-01\"", "\"0001-01-01T00:00:00\"", "\"9999-12-31T23:59:59.9999999\"", "\"2026-11-21t08:30:00z\"", "\"2026-11-21 08:30:00\"",
                "\"2026-1-1\"", "\"2026-11-31\"", "\"2026-13-01\"", "\"2026-11-21T08:30:00.\"", "\"20261121\"", "\"\"", "5", "null", "\"2026-11-21T\"",
                "\"\\u0032026-11-21T08:30:00Z\"", "\" 2026-11-21\"",
            ]
        },
        {
            "scalar_date_time_offset", typeof(DateTimeOffset),
            [
                "\"2026-11-21T08:30:00Z\"", "\"2026-11-21T08:30:00-05:30\"", "\"2026-11-21T08:30:00\"", "\"2026-11-21\"", "\"2026-11-21T08:30:00+14:00\"",
                "\"2026-11-21T08:30:00-14:00\"", "\"2026-11-21T08:30:00+15:00\"", "\"x\"", "5",
            ]
        },
        {
            "scalar_date", typeof(DateOnly),
            [
                "\"2026-11-21\"", "\"2026-02-29\"", "\"2024-02-29\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"0000-01-01\"", "\"2026-11-21T00:00:00\"",
                "\"2026-11-2\"", "\"\\u0032026-11-21\"", "\" 2026-11-21\"", "\"2026-11-21 \"", "\"\"", "5",
            ]
        },
        {
            "scalar_time", typeof(TimeOnly),
            [
                "\"08:30:00\"", "\"8:3:1\"", "\"08:30\"", "\"8:3\"", "\"23:59:59.9999999\"", "\"23:59:59.99999999\"", "\"24:00:00\"", "\"1.08:30:00\"",
                "\"-08:30:00\"", "\"08\"", "\"08:60:00\"", "\"08:30:60\"", "\" 08:30:00\"", "\"08:30:00 \"", "\"08:30:00.1\"", "\"08:30:00.\"", "\"\\u00308:30:00\"", "\"\"", "5",
                "\"008:30:00\"", "\"08:030:00\"", "\"08:30:00.000000001\"", "\"00000000000008:30:00\"",
            ]
        },
        {
            "scalar_time_span", typeof(TimeSpan),
            [
                "\"02:30:00\"", "\"1.02:30:00\"", "\"-1.02:30:00.5\"", "\"1\"", "\"-1\"", "\"24:00:00\"", "\"10675199.02:48:05.4775807\"",
                "\"10675199.02:48:05.4775808\"", "\"-10675199.02:48:05.4775808\"", "\"99999999\"", "\"10675200\"", "\"1:2\"", "\"1.2\"", "\"1.2:3\"", "\"\"", "\" 1\"", "\"+1\"",
                "\"1.02:30\"", "\"01.02:30:00\"", "\"02:30:00.12345678\"", "\"P1D\"", "5", "\"000000001.00:00:00\"", "\"10675198.23:59:59.9999999\"", "\"10675199.02:48:06\"", "\"00000000000000000001.00:00:00\"", "\"1.24:00:00\"", "\"-\"", "\"--1\"", "\"10675199\"",
            ]
        },
        {
            "scalar_bytes", typeof(byte[]),
            ["\"\"", "\"AQID\"", "\"AQI=\"", "\"AQ==\"", "\"AR==\"", "\"AQJ=\"", "\"AQ\"", "\"AQ=\"", "\"A\"", "\"A-_=\"", "\"\\u0041QID\"", "\"\\/+AB\"", "\"AQ ID\"", "\"AQID\\n\"", "\"AQ==AQ==\"", "5", "[1,2]"]
        },
    };

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task Text_MeansWhatItMeansInSystemTextJson(string tool, Type type, string[] texts)
    {
        ToolDescriptor descriptor = BindingPlugin.Registry.Find(tool)!;
        JsonElement schema = descriptor.InputSchema.ToJsonElement().GetProperty("properties").GetProperty("value");
        string? pattern = schema.TryGetProperty("pattern", out JsonElement stated) ? stated.GetString() : null;
        List<string> wrong = [];
        foreach (string text in texts)
        {
            ToolResult result = await BindingCalls.CallAsync(tool, $$"""{"value":{{text}}}""");
            (bool isTaken, object? expected) = Ask(text, type);
            bool isDeliberate = s_deliberate.Contains((tool, text));
            if (result.IsError == isTaken != isDeliberate)
            {
                wrong.Add($"{text}: System.Text.Json {(isTaken ? $"reads {expected}" : "refuses")}; {result}");
            }
            else if (!result.IsError && !Equal(expected, Read(result, type)))
            {
                wrong.Add($"{text}: System.Text.Json reads {expected}; {result}");
            }
            else if (result.IsError)
            {
                Assert.Equal("/value", Assert.Single(result.Error!.ArgumentFaults).Pointer);
            }

            if (pattern is not null && text[0] == '"' && JsonOf(text) is { } value && IsMatch(value, pattern) == (result.IsError || s_beyondSchema.Contains(text)))
            {
                wrong.Add($"{text}: the schema's pattern {(result.IsError ? "takes" : "refuses")} it");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public void EveryTypeOfTheCorpus_IsReallyMixed(string tool, Type type, string[] texts)
    {
        Assert.NotNull(BindingPlugin.Registry.Find(tool));
        Assert.Contains(texts, text => Ask(text, type).IsTaken);
        Assert.Contains(texts, text => !Ask(text, type).IsTaken);
    }

    [Fact]
    public async Task RulesAndDefaults_HoldForScalars()
    {
        Assert.Equal(
            "10 2 0.19 + 1 00000000000000000000000000000000",
            (await BindingCalls.CallAsync("scalar_rules", """{"price":10,"bytes":"AQI="}""")).ToString());
        IReadOnlyList<ArgumentFault> faults = await BindingCalls.RefusedAsync(
            "scalar_rules", """{"price":10.000000000000000000001,"bytes":"AQ==","rate":1.51,"tax":"x","sign":"","id":"7"}""");
        Assert.Equal(
            ["/price out_of_range", "/bytes invalid_value", "/rate out_of_range", "/tax wrong_type", "/sign invalid_value", "/id invalid_value"],
            faults.Select(fault => $"{fault.Pointer} {fault.Code}"));
        JsonElement members = BindingPlugin.Registry.Find("scalar_rules")!.InputSchema.ToJsonElement().GetProperty("properties");
        Assert.Equal("""{"type":"number","minimum":0,"maximum":10}""", members.GetProperty("price").GetRawText());
        Assert.Equal("0.19", members.GetProperty("tax").GetProperty("default").GetRawText());
        Assert.Equal("\"+\"", members.GetProperty("sign").GetProperty("default").GetRawText());
    }

    [Theory]
    [InlineData("10675199.02:48:05.4775807")]
    [InlineData("-10675199.02:48:05.4775808")]
    [InlineData("00:00:00")]
    [InlineData("-1.02:03:04.5000000")]
    public async Task TimeSpanThatIsWritten_FitsTheSchemaOfResults(string text)
    {
        Assert.Equal($"\"{text}\"", (await BindingCalls.CallAsync("scalar_time_span", $$"""{"value":"{{text}}"}""")).StructuredContent.ToString());
        JsonElement schema = BindingPlugin.Registry.Find("scalar_time_span")!.OutputSchema.ToJsonElement();
        Assert.True(IsMatch(text, schema.GetProperty("pattern").GetString()!));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 4)]
    [InlineData(3, 3)]
    [InlineData(5, null)]
    [InlineData(7, 11)]
    public void PatternOfBytes_TakesJustSoMany(int least, int? most)
    {
        string pattern = Base64Pattern.Of(least, most);
        for (int length = 0; length < 16; length++)
        {
            Assert.Equal(length >= least && length <= (most ?? int.MaxValue), IsMatch(Convert.ToBase64String(new byte[length]), pattern));
        }
    }

    private static (bool IsTaken, object? Value) Ask(string text, Type type)
    {
        try
        {
            object? value = JsonSerializer.Deserialize(text, type, JsonSerializerOptions.Web);
            return (value is not null, value);
        }
        catch (JsonException)
        {
            return (false, null);
        }
    }

    private static object? Read(ToolResult result, Type type)
        => JsonSerializer.Deserialize(
            result.StructuredContent.IsEmpty ? JsonSerializer.Serialize(result.ToString()) : result.StructuredContent.ToString(), type, JsonSerializerOptions.Web);

    private static bool Equal(object? left, object? right)
        => left is byte[] bytes ? bytes.AsSpan().SequenceEqual((byte[])right!)
            : left is Uri uri ? uri.OriginalString == ((Uri)right!).OriginalString
            : Equals(left, right);

    // ECMA-262 has no line end before which $ matches as well.
    private static bool IsMatch(string value, string pattern) => Regex.IsMatch(value, pattern.Replace("$", @"\z", StringComparison.Ordinal));

    private static string? JsonOf(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<string>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
