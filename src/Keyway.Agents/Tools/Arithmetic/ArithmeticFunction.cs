namespace Keyway.Agents;

/// <summary>A function that expressions can call.</summary>
/// <param name="Least">The fewest arguments that it takes.</param>
/// <param name="Most">The most.</param>
/// <param name="Apply">Calculates it. What isn't a number, or infinite, has no value.</param>
internal sealed record ArithmeticFunction(int Least, int Most, Func<IReadOnlyList<double>, double> Apply)
{
    private const int AnyNumber = int.MaxValue;
    private const int MostDigits = 15;

    /// <summary>Gets the functions by their names.</summary>
    public static IReadOnlyDictionary<string, ArithmeticFunction> All { get; } = new Dictionary<string, ArithmeticFunction>(StringComparer.Ordinal)
    {
        ["sqrt"] = Of(Math.Sqrt),
        ["abs"] = Of(Math.Abs),
        ["round"] = new(1, 2, Round),
        ["floor"] = Of(Math.Floor),
        ["ceil"] = Of(Math.Ceiling),
        ["min"] = new(1, AnyNumber, Enumerable.Min),
        ["max"] = new(1, AnyNumber, Enumerable.Max),
        ["sin"] = Of(Math.Sin),
        ["cos"] = Of(Math.Cos),
        ["tan"] = Of(Math.Tan),
        ["ln"] = Of(value => value > 0 ? Math.Log(value) : double.NaN),
        ["log10"] = Of(value => value > 0 ? Math.Log10(value) : double.NaN),
        ["exp"] = Of(Math.Exp),
    };

    /// <summary>Gets the constants by their names.</summary>
    public static IReadOnlyDictionary<string, double> Constants { get; } =
        new Dictionary<string, double>(StringComparer.Ordinal) { ["pi"] = Math.PI, ["e"] = Math.E };

    /// <summary>Says how many arguments it takes.</summary>
    public string Arguments => Most == AnyNumber ? "one argument or more" : Most == Least ? "one argument" : "one argument or two";

    private static ArithmeticFunction Of(Func<double, double> apply) => new(1, 1, arguments => apply(arguments[0]));

    private static double Round(IReadOnlyList<double> arguments)
    {
        double digits = arguments.Count > 1 ? arguments[1] : 0;
        return digits is >= 0 and <= MostDigits && double.IsInteger(digits)
            ? Math.Round(arguments[0], (int)digits, MidpointRounding.AwayFromZero)
            : double.NaN;
    }
}
