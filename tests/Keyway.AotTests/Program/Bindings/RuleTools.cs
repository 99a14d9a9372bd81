using System.ComponentModel.DataAnnotations;

namespace Keyway.AotTests.Bindings;

/// <summary>An author's own annotation.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class EvenAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is int number && number % 2 == 0;
}

/// <summary>Judges itself.</summary>
public sealed record Interval([property: Even] int From, int To) : IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (From > To)
        {
            yield return new ValidationResult("It ends before it starts.", [nameof(To)]);
        }
    }
}

public static class RuleTools
{
    [Tool]
    public static string Ruled(
        [RegularExpression("[a-z]+")] string word,
        [AllowedValues(1, 2)] int allowed,
        [DeniedValues("x")] string denied,
        [EmailAddress] string mail,
        [Url] string url,
        [Base64String] string base64,
        [Range(typeof(DateOnly), "2026-01-01", "2026-12-31")] DateOnly day,
        [Even] int even)
        => $"{word} {allowed} {denied} {mail} {url} {base64} {day.Year} {even}";

    [Tool]
    public static Interval SelfValidating(Interval value) => value;
}
