using System.Globalization;
using System.Runtime.InteropServices;

namespace Keyway.Agents;

/// <summary>
/// Reads an expression from left to right and calculates it on the way. From weak to strong: <c>+ -</c>; <c>* / // %</c>; a sign;
/// <c>^ **</c>, from right to left, with a sign allowed in the exponent; numbers, names, calls and parentheses.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct ArithmeticParser
{
    /// <summary>The longest expression, in characters; it also bounds the time.</summary>
    public const int MaxLength = 1000;

    // Parentheses, signs and powers inside each other: each takes a few frames of the stack.
    private const int MaxDepth = 100;

    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private int _depth;

    private ArithmeticParser(ReadOnlySpan<char> text) => _text = text;

    private readonly char Next => _at < _text.Length ? _text[_at] : '\0';

    /// <summary>Calculates an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <exception cref="ToolException">It is none, or it has no value; the message says where.</exception>
    public static double Evaluate(string expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        if (expression.Length > MaxLength)
        {
            throw ArithmeticFault.At(MaxLength, string.Create(
                CultureInfo.InvariantCulture, $"the expression goes on. It may have {MaxLength} characters; it has {expression.Length}."));
        }

        var parser = new ArithmeticParser(expression);
        parser.SkipBlanks();
        double value = parser.ReadSum();
        return parser._at == expression.Length ? value : throw parser.Unexpected("an operator or the end");
    }

    private double ReadSum()
    {
        double value = ReadProduct();
        while (true)
        {
            int at = _at;
            if (Take('+'))
            {
                value = ArithmeticFault.Check(at, value + ReadProduct());
            }
            else if (Take('-'))
            {
                value = ArithmeticFault.Check(at, value - ReadProduct());
            }
            else
            {
                return value;
            }
        }
    }

    private double ReadProduct()
    {
        double value = ReadSigned();
        while (true)
        {
            int at = _at;
            if (Next == '*' && !Follows("**") && Take('*'))
            {
                value = ArithmeticFault.Check(at, value * ReadSigned());
            }
            else if (Take("//"))
            {
                value = ArithmeticFault.Check(at, Math.Floor(value / ReadDivisor(at)));
            }
            else if (Take('/'))
            {
                value = ArithmeticFault.Check(at, value / ReadDivisor(at));
            }
            else if (Take('%'))
            {
                value = Remainder(value, ReadDivisor(at));
            }
            else
            {
                return value;
            }
        }
    }

    private double ReadDivisor(int at)
    {
        double divisor = ReadSigned();
        return divisor != 0 ? divisor : throw ArithmeticFault.At(at, "a division by zero has no result.");
    }

    private double ReadSigned()
    {
        Enter();
        double value = Take('-') ? -ReadSigned() : Take('+') ? ReadSigned() : ReadPower();
        _depth--;
        return value;
    }

    private double ReadPower()
    {
        double value = ReadOperand();
        int at = _at;
        if (!Take("**") && !Take('^'))
        {
            return value;
        }

        double exponent = ReadSigned();
        return value == 0 && exponent < 0
            ? throw ArithmeticFault.At(at, "zero to a negative power is a division by zero, which has no result.")
            : ArithmeticFault.Check(at, Math.Pow(value, exponent));
    }

    private double ReadOperand()
    {
        if (char.IsAsciiDigit(Next) || Next == '.')
        {
            return ReadNumber();
        }

        if (char.IsAsciiLetter(Next))
        {
            return ReadName();
        }

        int open = _at;
        if (!Take('('))
        {
            throw Unexpected("a number, a name, a sign or '('");
        }

        double value = ReadSum();
        Close(open);
        return value;
    }

    private double ReadNumber()
    {
        int start = _at;
        SkipDigits();
        if (Next == '.')
        {
            _at++;
            SkipDigits();
        }

        int mantissa = _at;
        if (Next is 'e' or 'E')
        {
            _at++;
            _at += Next is '+' or '-' ? 1 : 0;
            int exponent = _at;
            SkipDigits();

            // "2e" isn't half a number, but a number and a name without an operator between them.
            _at = _at == exponent ? mantissa : _at;
        }

        if (!double.TryParse(_text[start.._at], NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
        {
            _at = start;
            throw Unexpected("a number, such as 0.5");
        }

        SkipBlanks();
        return ArithmeticFault.Check(start, value);
    }

    private double ReadName()
    {
        int start = _at;
        while (char.IsAsciiLetterOrDigit(Next) || Next == '_')
        {
            _at++;
        }

        string name = _text[start.._at].ToString();
        SkipBlanks();
        if (ArithmeticFunction.All.TryGetValue(name, out ArithmeticFunction? function))
        {
            return Call(start, name, function);
        }

        return ArithmeticFunction.Constants.TryGetValue(name, out double constant)
            ? constant
            : throw ArithmeticFault.At(
                start,
                $"'{name}' is unknown. There are the constants {string.Join(", ", ArithmeticFunction.Constants.Keys)} and the functions {string.Join(", ", ArithmeticFunction.All.Keys)}.");
    }

    private double Call(int start, string name, ArithmeticFunction function)
    {
        int open = _at;
        if (!Take('('))
        {
            throw Unexpected($"'(' after the function {name}");
        }

        List<double> arguments = [];
        do
        {
            arguments.Add(ReadSum());
        }
        while (Take(','));
        Close(open);
        return arguments.Count >= function.Least && arguments.Count <= function.Most
            ? ArithmeticFault.Check(start, function.Apply(arguments))
            : throw ArithmeticFault.At(start, string.Create(
                CultureInfo.InvariantCulture, $"{name} takes {function.Arguments}, got {arguments.Count}."));
    }

    // As for division rounded down, so that a = b * (a // b) + a % b.
    private static double Remainder(double value, double divisor)
    {
        double remainder = value % divisor;
        return remainder != 0 && double.IsNegative(remainder) != double.IsNegative(divisor) ? remainder + divisor : remainder;
    }

    private void Enter()
    {
        if (++_depth > MaxDepth)
        {
            throw ArithmeticFault.At(_at, string.Create(
                CultureInfo.InvariantCulture, $"parentheses, signs and powers stand more than {MaxDepth} deep inside each other."));
        }
    }

    private void Close(int open)
    {
        if (!Take(')'))
        {
            throw Unexpected(string.Create(CultureInfo.InvariantCulture, $"an operator or ')', for the '(' at position {open + 1}"));
        }
    }

    private bool Take(char symbol)
    {
        if (Next != symbol || _at == _text.Length)
        {
            return false;
        }

        _at++;
        SkipBlanks();
        return true;
    }

    private bool Take(string symbols)
    {
        if (!Follows(symbols))
        {
            return false;
        }

        _at += symbols.Length;
        SkipBlanks();
        return true;
    }

    private readonly bool Follows(string symbols) => _text[_at..].StartsWith(symbols, StringComparison.Ordinal);

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Next))
        {
            _at++;
        }
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private readonly ToolException Unexpected(string expected)
        => ArithmeticFault.At(_at, _at == _text.Length
            ? $"expected {expected}, but the expression ends."
            : $"expected {expected}, got '{_text[_at]}'.");
}
