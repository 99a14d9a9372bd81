using System.Text;
using System.Text.RegularExpressions;
using Keyway.Harness;
using Xunit.Abstractions;

namespace Keyway.Tests.Binding;

/// <summary>Texts that were valid before something happened to them.</summary>
public partial class MutationTests(ITestOutputHelper output)
{
    private const int Seed = 20261120;

    private static readonly (string Tool, byte[] Text)[] s_seeds =
    [
        .. OneAnswerTests.GoodCalls.Concat(OneAnswerTests.BadCalls)
            .Select(row => ((string)row[0], Encoding.UTF8.GetBytes((string)row[1]))),
    ];

    private static readonly byte[][] s_fragments =
    [
        .. new[]
        {
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "\\u0000", "null", "true", "1e999", "-", "0", ".5", "e", "\0", " ",
            "//", "/*", "\uFEFF", "~", "/", "\"value\":", "\"data\":1,", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        }.Select(Encoding.UTF8.GetBytes),
        [0x80], [0xC0], [0xED, 0xA0, 0x80], [0xF5], [0xFF], [0xE2, 0x82],
    ];

    [Fact]
    public async Task MutatedText_IsAnsweredOrItsArgumentsAreInvalid()
    {
        int count = TestSize.Of(20_000, full: 1_000_000);
        var random = new Random(Seed);
        int good = 0;
        for (int i = 0; i < count; i++)
        {
            (string tool, byte[] seed) = s_seeds[random.Next(s_seeds.Length)];
            List<byte> text = [.. seed];
            for (int changes = random.Next(1, 4); changes > 0; changes--)
            {
                Mutate(text, random);
            }

            ToolResult result = await BindingCalls.CallAsync(tool, ToolArguments.FromJson(text.ToArray()));
            good += result.IsError ? 0 : 1;
            Check(result, $"{tool} {Convert.ToHexString([.. text])}");
        }

        output.WriteLine($"{count} texts of seed {Seed}: {good} answered, {count - good} refused.");
        Assert.InRange(good, count / 100, count / 2);
    }

    private static void Check(ToolResult result, string text)
    {
        if (!result.IsError)
        {
            return;
        }

        Assert.True(result.Error!.Code == ToolErrorCodes.InvalidArguments, $"{result.Error} for {text}");
        Assert.InRange(result.Error.ArgumentFaults.Count, 1, 64);
        foreach (ArgumentFault fault in result.Error.ArgumentFaults)
        {
            Assert.True(Pointer().IsMatch(fault.Pointer), $"{fault} for {text}");
            Assert.True(fault.Got.Length <= 80 && Expected().IsMatch(fault.Expected), $"{fault} for {text}");
        }

        // Details are JSON, and say the same.
        Assert.Equal(
            result.Error.ArgumentFaults.Count,
            result.Error.Details.ToJsonElement().GetArrayLength());
    }

    private static void Mutate(List<byte> text, Random random)
    {
        int at = random.Next(text.Count + 1);
        int length = Math.Min(random.Next(1, 8), text.Count - at);
        switch (random.Next(6))
        {
            case 0 when at < text.Count:
                text[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                text.RemoveRange(at, length);
                break;
            case 2:
                text.InsertRange(at, text.GetRange(at, length));
                break;
            case 3:
                text.RemoveRange(at, text.Count - at);
                break;
            case 4:
                text.InsertRange(random.Next(text.Count + 1), text.GetRange(at, length));
                break;
            default:
                text.InsertRange(at, s_fragments[random.Next(s_fragments.Length)]);
                break;
        }
    }

    /// <summary>What Keyway itself says: no message of an exception that reading let through.</summary>
    [GeneratedRegex(@"\A(an? (value|object|array|integer|number|string|boolean)\b|one of |nothing\z|JSON |\w+ once\z|"
        + @"(at least |at most )?\d+( to \d+)? (items|characters)|Unicode text|a value that its type takes \(-?\d+ is odd\.\)\z)")]
    private static partial Regex Expected();

    /// <summary>RFC 6901, section 3.</summary>
    [GeneratedRegex(@"\A(/([^~/]|~[01])*)*\z", RegexOptions.Singleline)]
    private static partial Regex Pointer();
}
