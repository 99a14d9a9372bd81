using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Keyway.Analyzers.Tests.Robustness;

/// <summary>Breaks source as typing does: tokens are missing, doubled or out of order, or the rest isn't written yet.</summary>
internal static class BrokenSource
{
    /// <summary>Returns a broken version of some source.</summary>
    public static string Of(string source, Random random)
    {
        List<string> tokens = [.. SyntaxFactory.ParseTokens(source).Where(token => !token.IsKind(SyntaxKind.EndOfFileToken)).Select(token => token.ToFullString())];
        int faults = random.Next(1, 4);
        for (int i = 0; i < faults && tokens.Count > 1; i++)
        {
            int at = random.Next(tokens.Count);
            switch (random.Next(4))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[at]);
                    break;
                case 2:
                    int other = random.Next(tokens.Count);
                    (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                    break;
                default:
                    tokens.RemoveRange(at, tokens.Count - at);
                    break;
            }
        }

        return string.Concat(tokens);
    }
}
