using System.ComponentModel.DataAnnotations;

namespace Keyway.Oracle.Tests.Corpus;

/// <summary>Annotations that no schema says, at members and at the type itself.</summary>
[NotAllTheSame]
public sealed record Unstated
{
    [Phone]
    [Examples("+49 30 123-456", "5 x 12", "abc", "", "a")]
    public string? Phone { get; init; }

    [CreditCard]
    [Examples("4111 1111-1111 1111", "4111111111111112", "", "x")]
    public string? Card { get; set; }

    [EnumDataType(typeof(Color))]
    [Examples("Red", "red", "10", "7", "Red, Green", "")]
    public string? ColorName { get; init; }

    [Range(typeof(DateOnly), "2026-01-01", "2026-12-31", MaximumIsExclusive = true, ParseLimitsInInvariantCulture = true)]
    [Examples("2026-01-01", "2026-12-31", "2025-12-31")]
    public DateOnly? Day { get; set; }

    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00", ParseLimitsInInvariantCulture = true)]
    [Examples("1.00:00:00", "1.00:00:00.0000001", "-00:00:01")]
    public TimeSpan Span { get; init; }

    [RegularExpression(@"\p{Lu}\w*")]
    [Examples("Été", "été", "A b", "")]
    public string? Title { get; init; }

    [CustomValidation(typeof(Unstated), nameof(BeQuiet))]
    [Examples("hush", "LOUD", "")]
    public string? Word { get; set; }

    [NotLoud]
    [Examples("hush", "LOUD", "")]
    public required string Other { get; init; }

    [Examples("a", "b")]
    public string? Password { get; set; }

    [Compare(nameof(Password))]
    [Examples("a", "b")]
    public required string? Again { get; init; }

    public static ValidationResult? BeQuiet(string? text) => NotLoudAttribute.IsQuiet(text) ? ValidationResult.Success : new ValidationResult("quiet text");
}
