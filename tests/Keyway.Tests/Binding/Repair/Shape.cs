namespace Keyway.Tests.Binding.Repair;

/// <summary>What an argument may be, written by hand from the declarations of <see cref="RepairTools"/>.</summary>
internal abstract record Shape
{
    private const string Crimson = "\"Crimson\"";

    /// <summary>Gets whether null fits as well.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Gets values of other types.</summary>
    public required string[] WrongTypes { get; init; }

    /// <summary>Gets values of the type that don't fit, with what is said of them.</summary>
    public BadValue[] BadValues { get; init; } = [];

    public static Shape Text { get; } = new ScalarShape("\"some text\"") { WrongTypes = ["5", "true", "[\"a\"]", "{\"a\":\"b\"}"] };

    public static Shape ShortText { get; } = Text with
    {
        BadValues = [new("\"\"", ArgumentFaultCodes.InvalidValue), new("\"thirteen char\"", ArgumentFaultCodes.InvalidValue)],
    };

    public static Shape Flag { get; } = new ScalarShape("true") { WrongTypes = ["1", "\"yes\"", "[true]", "{}"] };

    public static Shape Integer { get; } = new ScalarShape("7")
    {
        WrongTypes = ["\"seven\"", "1.5", "true", "[7]", "{}"],
        BadValues = [new("30000000000000000000", ArgumentFaultCodes.OutOfRange), new("-30000000000000000000", ArgumentFaultCodes.OutOfRange)],
    };

    public static Shape Number { get; } = new ScalarShape("2.5") { WrongTypes = ["\"far\"", "false", "[2.5]", "{}"] };

    public static Shape Choice { get; } = new ScalarShape(Crimson)
    {
        WrongTypes = ["3", "true", $"[{Crimson}]", "{}"],
        BadValues =
        [
            new("\"Zzzzzz\"", ArgumentFaultCodes.InvalidValue),
            new("\"\"", ArgumentFaultCodes.InvalidValue),
            .. Misspelling.Of("Turquoise").Select(text => new BadValue($"\"{text}\"", ArgumentFaultCodes.InvalidValue, "Turquoise")),
        ],
    };

    public static Shape Record(params Member[] members) => new RecordShape(members) { WrongTypes = ["5", "\"x\"", "true", "[{}]"] };

    public static Shape List(Shape element, int? most = null) => new ListShape(element, most) { WrongTypes = ["5", "\"x\"", "false", "{\"0\":1}"] };

    public Shape OrNull() => this with { IsNullable = true };

    public Shape Outside(params string[] values) => this with
    {
        BadValues = [.. BadValues, .. values.Select(value => new BadValue(value, ArgumentFaultCodes.OutOfRange))],
    };

    /// <summary>Returns a value that fits.</summary>
    /// <param name="isFull">Whether all is there that may be.</param>
    public abstract JsonTree Good(bool isFull);

    /// <summary>A value that doesn't fit, and what is said of it.</summary>
    internal sealed record BadValue(string Json, string Code, string? Suggestion = null);

    /// <summary>A member of a record, or an argument of a tool.</summary>
    internal sealed record Member(string Name, Shape Shape, bool IsRequired = true)
    {
        public static Member Optional(string name, Shape shape) => new(name, shape, false);
    }
}
