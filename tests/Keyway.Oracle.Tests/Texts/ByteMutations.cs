using System.Text;

namespace Keyway.Oracle.Tests.Texts;

/// <summary>What happens to bytes on their way.</summary>
internal static class ByteMutations
{
    private static readonly byte[][] s_fragments =
    [
        .. new[]
        {
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "\\u0000", "null", "true", "1e999", "-", "0", ".5", "e", "\0", " ", "\n\t",
            "//", "/**/", "\uFEFF", "\u00A0", "'", "\"value\":", ",\"value\":1",
        }.Select(Encoding.UTF8.GetBytes),
        [0x80], [0xC0], [0xED, 0xA0, 0x80], [0xF5], [0xFF], [0xE2, 0x82],
    ];

    public static byte[] Mutate(string text, Random random)
    {
        List<byte> bytes = [.. Encoding.UTF8.GetBytes(text)];
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            Mutate(bytes, random);
        }

        return [.. bytes];
    }

    private static void Mutate(List<byte> bytes, Random random)
    {
        int at = random.Next(bytes.Count + 1);
        int length = Math.Min(random.Next(1, 8), bytes.Count - at);
        switch (random.Next(8))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 5:
                Spread(bytes, random);
                break;
            default:
                bytes.InsertRange(at, s_fragments[random.Next(s_fragments.Length)]);
                break;
        }
    }

    /// <summary>White space at any place between two tokens, and at a few within one.</summary>
    private static void Spread(List<byte> bytes, Random random)
    {
        for (int at = bytes.Count; at >= 0; at--)
        {
            bool isBorder = at == 0 || at == bytes.Count || "{}[],:"u8.Contains(bytes[at]);
            if (random.Next(isBorder ? 2 : 200) == 0)
            {
                bytes.Insert(at, " \t\r\n"u8[random.Next(4)]);
            }
        }
    }
}
