using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Keyway.Tests.Validation;

/// <summary>Decides by the value alone.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class MultipleOfAttribute(int factor) : ValidationAttribute("{0} must be a multiple.")
{
    public int Offset { get; set; }

    public override bool IsValid(object? value)
        => value is not int number ? value is null : number == 13 ? throw new InvalidOperationException("13 brings no luck.") : (number - Offset) % factor == 0;
}

/// <summary>Asks a service which words are known.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class KnownWordAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
        => validationContext.GetService(typeof(HashSet<string>)) is HashSet<string> words && value is string word && !words.Contains(word)
            ? new ValidationResult($"{validationContext.DisplayName} of {validationContext.ObjectInstance.GetType().Name} isn't known", [validationContext.MemberName!])
            : ValidationResult.Success;
}

[AttributeUsage(AttributeTargets.Class)]
public sealed class OrderedAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
        => value is Account { From: var from, To: var to } && from > to ? new ValidationResult("from at most to", ["From", "To"]) : null;
}

/// <summary>What Validator is asked about as well.</summary>
[Ordered]
public sealed class Account : IValidatableObject
{
    [Required]
    public string? Name { get; set; }

    [Required(AllowEmptyStrings = true)]
    public string? Note { get; set; } = "none";

    [KnownWord, Display(Name = "The word")]
    public string? Word { get; set; }

    public string? Password { get; set; }

    [Compare(nameof(Password))]
    public string? Again { get; set; }

    [MultipleOf(5, Offset = 1)]
    public int Number { get; init; } = 1;

    [JsonPropertyName("begin")]
    public int From { get; set; }

    public int To { get; set; } = 10;

    [CustomValidation(typeof(Account), nameof(CheckColor))]
    public string? Color { get; set; }

    public Account? Parent { get; set; }

    public static ValidationResult? CheckColor(string? color, ValidationContext context)
        => color is null or "red" ? null : new ValidationResult($"{context.DisplayName} is red");

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Name == "throw")
        {
            throw new InvalidOperationException("No such name.");
        }

        if (Name == Password)
        {
            yield return new ValidationResult("another password", [nameof(Password)]);
            yield return new ValidationResult("another name", [nameof(Name), "Nothing"]);
            yield return new ValidationResult("something else");
        }
    }
}

/// <summary>Its constructor may give what Required asks for.</summary>
public sealed class Prepared
{
    public Prepared() => Given = Environment.NewLine.Length > 0 ? "given" : null;

    [Required]
    public string? Given { get; set; }

    [Required]
    public string? Missing { get; set; }
}

public sealed record Positional([Required] string? Name = null, [Required] string? Other = "x", [MaxLength(2)] List<int>? Few = null)
{
    [JsonIgnore]
    public int Ignored { get; init; }
}

public static class ObjectTools
{
    [Tool]
    public static string Open(Account account) => account.Name!;

    [Tool]
    public static string Whole([FromArguments] Account account) => account.Name!;

    [Tool]
    public static string Many(Account[] accounts) => $"{accounts.Length}";

    [Tool]
    public static string Prepare(Prepared prepared) => $"{prepared.Given} {prepared.Missing}";

    [Tool]
    public static string Place(Positional place) => $"{place.Name} {place.Other}";

    [Tool]
    public static string Ask([MultipleOf(3)] int? number, [KnownWord] string? word, [CustomValidation(typeof(Account), nameof(Account.CheckColor))] string? color)
        => $"{number} {word} {color}";

    [Tool]
    public static string Give([Required] string? name, [Required] string? blank = " ", [Required] string? given = "g", [Required(AllowEmptyStrings = true)] string? empty = "")
        => $"{name}|{blank}|{given}|{empty}";
}

[PluginRegistry(Types = [typeof(ObjectTools)])]
public static partial class ObjectPlugin;
