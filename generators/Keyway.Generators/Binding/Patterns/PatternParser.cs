using System.Globalization;

namespace Keyway.Generators.Binding.Patterns;

/// <summary>
/// Reads a valid regular expression of .NET as far as ECMA-262 (with its flag <c>u</c>, as JSON Schema has it) means the same
/// by it. What it doesn't know, it doesn't guess: reading ends.
/// </summary>
internal sealed class PatternParser(string pattern)
{
    private int _at;

    private bool IsAtEnd => _at == pattern.Length;

    private char Current => pattern[_at];

    /// <summary>Reads all of it; null where some of it lies outside of the common subset.</summary>
    public static PatternNode? Parse(string pattern)
    {
        // Half a surrogate pair is a character to .NET.
        if (pattern.Any(char.IsSurrogate))
        {
            return null;
        }

        try
        {
            var parser = new PatternParser(pattern);
            PatternNode node = parser.Choice();
            return parser.IsAtEnd ? node : null;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private PatternNode Choice()
    {
        List<PatternNode> ways = [Sequence()];
        while (TryTake('|'))
        {
            ways.Add(Sequence());
        }

        return ways is [var only] ? only : new PatternNode.Choice(ways);
    }

    private PatternNode Sequence()
    {
        List<PatternNode> parts = [];
        while (!IsAtEnd && Current is not ('|' or ')'))
        {
            parts.Add(Quantified(Atom()));
        }

        return parts is [var only] ? only : new PatternNode.Sequence(parts);
    }

    private PatternNode Quantified(PatternNode part)
    {
        (int Least, int? Most)? count = IsAtEnd ? null : Count();
        if (count is not { } times)
        {
            return part;
        }

        bool isLazy = TryTake('?');
        bool isRepeatedAgain = !IsAtEnd && Current is '*' or '+' or '?';
        return isRepeatedAgain || part is PatternNode.Start or PatternNode.End or PatternNode.Look
            ? throw new NotSupportedException()
            : new PatternNode.Repeat(part, times.Least, times.Most, isLazy);
    }

    private (int Least, int? Most)? Count()
    {
        switch (Current)
        {
            case '*':
                _at++;
                return (0, null);
            case '+':
                _at++;
                return (1, null);
            case '?':
                _at++;
                return (0, 1);
            case '{':
                return Braces();
            default:
                return null;
        }
    }

    // Braces that hold no count are characters to .NET.
    private (int Least, int? Most)? Braces()
    {
        int close = pattern.IndexOf('}', _at);
        string[] numbers = close < 0 ? [] : pattern.Substring(_at + 1, close - _at - 1).Split(',');
        if (numbers.Length is not (1 or 2) || !IsNumber(numbers[0]) || (numbers.Length == 2 && numbers[1].Length > 0 && !IsNumber(numbers[1])))
        {
            return null;
        }

        _at = close + 1;
        int least = int.Parse(numbers[0], CultureInfo.InvariantCulture);
        return (least, numbers.Length == 1 ? least : numbers[1].Length == 0 ? null : int.Parse(numbers[1], CultureInfo.InvariantCulture));
    }

    private static bool IsNumber(string text) => text.Length is > 0 and < 9 && text.All(c => c is >= '0' and <= '9');

    private PatternNode Atom()
    {
        char c = Current;
        _at++;
        switch (c)
        {
            case '(':
                return Group();
            case '[':
                return new PatternClass(pattern, _at).Parse(out _at);
            case '.':
                return new PatternNode.Character("[^\\n]", CharacterSet.Of('\n').Complement(), IsExact: true, TakesSurrogates: true);
            case '^':
                return new PatternNode.Start();
            case '$':
                return new PatternNode.End(IsStrict: false);
            case '\\':
                return Escape();
            default:
                return Literal(c);
        }
    }

    private PatternNode Group()
    {
        bool? isPositive = null;
        if (TryTake('?'))
        {
            if (TryTake('=') || TryTake('!'))
            {
                isPositive = pattern[_at - 1] == '=';
            }
            else if (!TryTake(':'))
            {
                Name();
            }
        }

        PatternNode inner = Choice();
        return !TryTake(')') ? throw new NotSupportedException()
            : isPositive is { } positive ? new PatternNode.Look(inner, positive)
            : inner;
    }

    // A name without a reference to it changes nothing.
    private void Name()
    {
        int close = pattern.IndexOf('>', _at);
        if (!TryTake('<') || close <= _at || !pattern.Substring(_at, close - _at).All(c => char.IsLetterOrDigit(c) || c == '_'))
        {
            throw new NotSupportedException();
        }

        _at = close + 1;
    }

    private PatternNode Escape()
    {
        char c = IsAtEnd ? throw new NotSupportedException() : Current;
        if (c is 'A' or 'Z' or 'z')
        {
            _at++;
            return c == 'A' ? new PatternNode.Start() : new PatternNode.End(IsStrict: c == 'z');
        }

        if (PatternEscapes.Class(c) is { } known)
        {
            _at++;
            return known;
        }

        return Literal(PatternEscapes.Character(pattern, ref _at));
    }

    private static PatternNode.Character Literal(char c)
        => new(PatternEscapes.Write(c), CharacterSet.Of(c), IsExact: true, TakesSurrogates: false);

    private bool TryTake(char c)
    {
        bool isThere = !IsAtEnd && Current == c;
        _at += isThere ? 1 : 0;
        return isThere;
    }
}
