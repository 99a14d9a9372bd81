using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Keyway.Tests.Validation;

/// <summary>Annotations of text decide as Validator does, and what their schemas accept they take.</summary>
public class TextTests
{
    private static readonly string[] s_texts =
    [
        "", " ", "\t", "\n", "\u0085", "\uFEFF", "\u00A0", "a", "A", "0", "٣", "é", "😀", "a😀c", "\u212A",
        "a@b", "a@b.c", "@b", "a@", "a@b@c", "a@b\n", "a@\rb", " a@b ", "ü@ö", "😀@b", "a.b+c@d-e.fr",
        "http://", "http://a", "HTTPS://A/b?c=d#e", "hTTp://x y", "httpſ://x", "ftp://a", "ftps://a", "file:///a", " http://a", "http:/a", "a http://b",
        "AA==", "AB==", "AAA=", "AAB=", "AAAA", "A A A A", "AAAA\nAAAA", "AA=", "AA=A", "====", "A===", "AA= =", "AA==\n", "A\tA\r=\n=", "AAAAA", "AA-_", "=AAA", " AAAA ",
        "+49 30 123456", "(030) 123-456", "1", "+", "123 x5", "123 ext. 7", "123 ext.7", "12a", "x5", "٣٤", "1x", "1 ", " 1", "1.2-3",
        "4111111111111111", "4111 1111 1111 1111", "4111-1111-1111-1111", "4111111111111112", "0", "00", "18", "٠", "-", "4111-1111-1111-111a",
        "a.png", "a.PNG", ".png", "png", "a.jpg", "a.JpG", "a.tar", "a.tar.gz", "a.gif", "dir.png/a", "dir/a.png", "a.png ", "a.png\n", "a.\u212Apg", "a.",
        "Good", "good", "Bad", "1", "2", "-1", "Good, Bad", "Good ", " Good",
        "ABC", "ABCD", "AB", "abc", "ABC\n", "ab", "b", "aab", "a\n", "abc\n\n", "12", "123", "12345", "12-", "12-3", "1٣", "12-٣4", "1-2",
        "one two", "one  two", "one two ", "one\ttwo\n", "one\u0085two", "one\u2003two", "a1", "1a\n", "a\n1", "éa1", "a1😀", "a\u2028c", "a\rc", "abc", "a\nc", "a\u0301c",
    ];

    public static TheoryData<string, string> Attributes => new()
    {
        { "email", nameof(TextTools.Email) }, { "url", nameof(TextTools.Url) }, { "base64", nameof(TextTools.Base64) },
        { "phone", nameof(TextTools.Phone) }, { "card", nameof(TextTools.Card) }, { "file", nameof(TextTools.File) },
        { "grade", nameof(TextTools.Grade) }, { "not_blank", nameof(TextTools.NotBlank) }, { "code", nameof(TextTools.Code) },
        { "first", nameof(TextTools.First) }, { "lines", nameof(TextTools.Lines) }, { "digits", nameof(TextTools.Digits) },
        { "words", nameof(TextTools.Words) }, { "strong", nameof(TextTools.Strong) }, { "blanks", nameof(TextTools.Blanks) },
        { "dots", nameof(TextTools.Dots) },
    };

    [Theory]
    [MemberData(nameof(Attributes))]
    public async Task Verdict_IsThatOfTheAttribute(string tool, string method)
    {
        ValidationAttribute attribute = Assert.Single(
            typeof(TextTools).GetMethod(method)!.GetParameters()[0].GetCustomAttributes(typeof(ValidationAttribute), false).Cast<ValidationAttribute>());
        Assert.True(s_texts.Length >= 60);

        List<string> differing = [];
        foreach (string text in s_texts)
        {
            bool isTaken = !(await CallAsync(tool, text)).IsError;
            if (isTaken != IsValid(attribute, text))
            {
                differing.Add($"{JsonSerializer.Serialize(text)}: {isTaken}");
            }
        }

        Assert.Empty(differing);
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public async Task WhatTheSchemaAccepts_IsTaken(string tool, string method)
    {
        JsonElement schema = Argument(tool);
        string[] patterns = [.. Patterns(schema)];
        Assert.Equal(patterns.Length == 0, TextPlugin.Registry.Find(tool)!.UnstatedChecks.Count > 0);

        List<string> refused = [];
        foreach (string text in s_texts.Where(text => patterns.All(pattern => Ecma(pattern).IsMatch(text))))
        {
            if ((await CallAsync(tool, text)).IsError)
            {
                refused.Add(JsonSerializer.Serialize(text));
            }
        }

        Assert.True(refused.Count == 0 || patterns.Length == 0, $"{method} {string.Join(' ', patterns)} accepts {string.Join(", ", refused)}");
    }

    [Theory]
    [InlineData("email", "email", @"^[^@\r\n]+@[^@\r\n]+$")]
    [InlineData("url", "uri", "^(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp])://")]
    [InlineData("file", null, @"\.(?:[Pp][Nn][Gg]|[Jj][Pp][Gg]|[Tt][Aa][Rr])$")]
    [InlineData("not_blank", null, @"[^\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]")]
    [InlineData("code", null, "^(?:[A-Z]{3})?$")]
    [InlineData("first", null, null)]
    [InlineData("lines", null, "^(?:[a-z]+)?$")]
    [InlineData("digits", null, @"^(?:\d{2,4}(?:-\d+)?)?$")]
    [InlineData("words", null, @"^(?:\w+(?:[\t-\r ]\w+)*)?$")]
    [InlineData("strong", null, @"^(?:(?=[^\n]*\d)(?=[^\n]*[a-z])[^\n]+)?$")]
    [InlineData("blanks", null, @"^(?:[^\s\u0085]+)?$")]
    [InlineData("dots", null, null)]
    [InlineData("phone", null, null)]
    [InlineData("card", null, null)]
    [InlineData("grade", null, null)]
    public void Schema_SaysWhatItCan(string tool, string? format, string? pattern)
    {
        JsonElement schema = Argument(tool);
        Assert.Equal(format, schema.TryGetProperty("format", out JsonElement stated) ? stated.GetString() : null);
        Assert.Equal(pattern, Patterns(schema).SingleOrDefault());
    }

    [Theory]
    [InlineData("email", "an email address")]
    [InlineData("card", "a number of a credit card")]
    [InlineData("file", "the name of a file that ends in .png or .jpg or .tar")]
    [InlineData("grade", "one of Good, Bad")]
    [InlineData("code", "text that matches [A-Z]{3}")]
    public async Task Fault_SaysWhatWouldFit(string tool, string expected)
    {
        ToolResult result = await CallAsync(tool, "?");
        Assert.Equal($"/value: invalid_value: expected {expected}, got \"?\"", Assert.Single(result.Error!.ArgumentFaults).ToString());
    }

    // An enum's number that is too large is an exception.
    private static bool IsValid(ValidationAttribute attribute, string text)
    {
        try
        {
            return attribute.IsValid(text);
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Patterns(JsonElement schema)
        => schema.TryGetProperty("pattern", out JsonElement pattern) ? [pattern.GetString()!] : [];

    private static JsonElement Argument(string tool)
        => TextPlugin.Registry.Find(tool)!.InputSchema.ToJsonElement().GetProperty("properties").GetProperty("value");

    private static Task<ToolResult> CallAsync(string tool, string text)
        => new ToolInvoker(TextPlugin.Registry).InvokeAsync(tool, ToolArguments.FromJson(JsonSerializer.Serialize(new { value = text }))).AsTask();

    // What ECMA-262 means by these patterns, in the syntax of .NET: its end is the very end, its white space has U+FEFF and
    // lacks U+0085, and with its flag u a surrogate pair is one character.
    private static Regex Ecma(string pattern)
        => new(
            Regex.Replace(pattern, @"\\s|\\d|\\w|(?<!\\)\$", match => match.Value switch
            {
                @"\s" => @"\t-\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF",
                @"\d" => "[0-9]",
                @"\w" => "[A-Za-z0-9_]",
                _ => @"\z",
            }),
            RegexOptions.CultureInvariant);
}
