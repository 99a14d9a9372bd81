using System.Text;

namespace Keyway.Generators.Binding.Patterns;

/// <summary>Reads a character class, from behind its opening bracket.</summary>
internal sealed class PatternClass(string pattern, int at)
{
    private readonly StringBuilder _text = new();
    private int _at = at;
    private CharacterSet _widest = CharacterSet.None;
    private CharacterSet _narrowest = CharacterSet.None;
    private bool _isExact = true;

    /// <exception cref="NotSupportedException">It lies outside of the common subset.</exception>
    public PatternNode.Character Parse(out int end)
    {
        bool isNegated = Peek() == '^';
        _at += isNegated ? 1 : 0;

        // The first bracket is a character to .NET.
        for (bool isFirst = true; isFirst || Peek() != ']'; isFirst = false)
        {
            Item(isNegated);
        }

        end = _at + 1;
        CharacterSet widest = isNegated ? _narrowest.Complement() : _widest;
        return new PatternNode.Character(
            $"[{(isNegated ? "^" : "")}{_text}]", widest, _isExact, TakesSurrogates: isNegated);
    }

    private void Item(bool isNegated)
    {
        char c = Peek();
        if (c == '\\' && _at + 1 < pattern.Length && pattern[_at + 1] is 'd' or 'w' or 's' or 'D' or 'W' or 'S' or 'p' or 'P')
        {
            Known(pattern[_at + 1], isNegated);
            _at += 2;
            return;
        }

        char first = Single();
        if (Peek() == '-' && _at + 1 < pattern.Length && pattern[_at + 1] != ']')
        {
            _at++;

            // What follows may be a class to take away.
            char last = Peek() == '[' ? throw new NotSupportedException() : Single();
            _text.Append(PatternEscapes.WriteInClass(first)).Append('-').Append(PatternEscapes.WriteInClass(last));
            Add(CharacterSet.Of((first, last)));
            _ = first <= '\uDFFF' && last >= '\uD800' ? throw new NotSupportedException() : 0;
            return;
        }

        _text.Append(PatternEscapes.WriteInClass(first));
        Add(CharacterSet.Of(first));
    }

    private void Known(char escape, bool isNegated)
    {
        switch (escape)
        {
            case 'd' when !isNegated:
                Add(@"\d", PatternEscapes.Digits, PatternEscapes.Digits.Union(PatternEscapes.BeyondAscii));
                break;
            case 'w' when !isNegated:
                Add(@"\w", PatternEscapes.WordCharacters, PatternEscapes.WordCharacters.Union(PatternEscapes.BeyondAscii));
                break;
            case 's':
                Add(isNegated ? @"\s\u0085" : @"\t-\r ", PatternEscapes.WhiteSpace, PatternEscapes.WhiteSpace);
                break;
            default:
                throw new NotSupportedException();
        }

        // A range can't start with a class.
        _ = pattern[_at + 2] == '-' && pattern[_at + 3] != ']' ? throw new NotSupportedException() : 0;
    }

    private char Single()
    {
        char c = Peek();
        _at++;
        return c switch
        {
            '\\' when Peek() == 'b' => throw new NotSupportedException(),
            '\\' when Peek() is >= '0' and <= '9' => throw new NotSupportedException(),
            '\\' => PatternEscapes.Character(pattern, ref _at),
            _ => c,
        };
    }

    private void Add(CharacterSet set)
    {
        _widest = _widest.Union(set);
        _narrowest = _narrowest.Union(set);
    }

    private void Add(string text, CharacterSet narrowest, CharacterSet widest)
    {
        _text.Append(text);
        _narrowest = _narrowest.Union(narrowest);
        _widest = _widest.Union(widest);
        _isExact = false;
    }

    private char Peek() => _at < pattern.Length ? pattern[_at] : throw new NotSupportedException();
}
