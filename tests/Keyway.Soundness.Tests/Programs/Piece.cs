using System.Collections.Immutable;
using System.Text;

namespace Keyway.Soundness.Tests.Programs;

/// <summary>
/// A piece of a program: lines of text, and between them blocks of smaller pieces. A program can do without any piece of
/// a block that nothing else in it names, which is how programs are shrunk.
/// </summary>
/// <param name="Texts">The text before the first block, between blocks, and after the last: one more than there are blocks.</param>
/// <param name="Blocks">The blocks.</param>
internal sealed record Piece(ImmutableArray<string> Texts, ImmutableArray<Block> Blocks)
{
    /// <summary>Makes a piece without smaller ones.</summary>
    public static Piece Of(string text) => new([text], []);

    /// <summary>Makes a piece that is a block.</summary>
    public static Piece Of(IEnumerable<Piece> pieces) => new(["", ""], [new Block("", [.. pieces])]);

    /// <summary>Returns the piece with other pieces in a block.</summary>
    public Piece With(int block, ImmutableArray<Piece> pieces)
        => this with { Blocks = Blocks.SetItem(block, Blocks[block] with { Pieces = pieces }) };

    /// <summary>Writes the piece as C#.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, "");
        return text.ToString();
    }

    private void Write(StringBuilder text, string indent)
    {
        for (int i = 0; i < Texts.Length; i++)
        {
            foreach (string line in Texts[i].Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                text.Append(indent).Append(line).Append('\n');
            }

            if (i < Blocks.Length)
            {
                foreach (Piece piece in Blocks[i].Pieces)
                {
                    piece.Write(text, indent + Blocks[i].Indent);
                }
            }
        }
    }
}
