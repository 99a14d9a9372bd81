using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Keyway.Harness;

/// <summary>
/// Text with marked places: <c>[|…|]</c>, and <c>{|KEY0101:…|}</c> where the ID isn't obvious. Places may nest and may
/// be empty. The markup is that of Microsoft's analyzer tests.
/// </summary>
/// <param name="Text">The text without markup.</param>
/// <param name="Spans">The marked places, by their start.</param>
public sealed partial record Markup(string Text, ImmutableArray<MarkupSpan> Spans)
{
    /// <summary>Reads text with markup.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text without markup, and the places.</returns>
    /// <exception cref="HarnessException">A place isn't closed, or is closed twice.</exception>
    public static Markup Parse(string text)
    {
        var plain = new StringBuilder();
        var spans = ImmutableArray.CreateBuilder<MarkupSpan>();
        var open = new Stack<(string? Id, int Start)>();
        int position = 0;
        foreach (Match mark in Mark().Matches(text))
        {
            plain.Append(text, position, mark.Index - position);
            position = mark.Index + mark.Length;
            if (mark.Value == "[|" || mark.Groups["id"].Success)
            {
                open.Push((mark.Groups["id"] is { Success: true } id ? id.Value : null, plain.Length));
            }
            else if (open.TryPop(out (string? Id, int Start) place) && (place.Id is null) == (mark.Value == "|]"))
            {
                spans.Add(new(place.Id, TextSpan.FromBounds(place.Start, plain.Length)));
            }
            else
            {
                throw new HarnessException($"'{mark.Value}' closes nothing, after: {Tail(plain)}");
            }
        }

        if (open.Count > 0)
        {
            throw new HarnessException($"'{(open.Peek().Id is { } id ? $"{{|{id}:" : "[|")}' isn't closed.");
        }

        plain.Append(text, position, text.Length - position);
        return new(
            plain.ToString(),
            [.. spans.OrderBy(static span => span.Span.Start).ThenBy(static span => span.Span.Length)
                .ThenBy(static span => span.Id, StringComparer.Ordinal)]);
    }

    private static string Tail(StringBuilder text) =>
        text.ToString(Math.Max(0, text.Length - 40), Math.Min(40, text.Length));

    [GeneratedRegex(@"\[\||\{\|(?<id>[A-Za-z]+[0-9]+):|\|\]|\|\}")]
    private static partial Regex Mark();
}
