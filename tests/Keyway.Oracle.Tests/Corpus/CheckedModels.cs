using System.ComponentModel.DataAnnotations;

namespace Keyway.Oracle.Tests.Corpus;

/// <summary>Annotations that the schema says in full.</summary>
public sealed record Checked
{
    [AllowedValues("a", "B", null)]
    [Examples("a", "b", "B")]
    public string? Letter { get; init; }

    [AllowedValues(1, 2, 3)]
    [Examples(1, 3, 4)]
    public int Count { get; set; } = 1;

    [DeniedValues(0, 13)]
    [Examples(0, 13, 14)]
    public long? Number { get; set; }

    [DeniedValues("", "x")]
    [Examples("", "x", "X")]
    public string Word { get; init; } = "word";

    [AllowedValues(Color.Red, Color.Blue)]
    public Color Color { get; set; } = Color.Blue;

    [RegularExpression("[A-Z]{2}-[0-9]{1,3}")]
    [Examples("AB-1", "AB-1234", "ab-1", "AB-1\n", "")]
    public string? Code { get; init; }

    [EmailAddress]
    [Examples("a@b", "@b", "a@", "a@b@c", "a@b\n")]
    public string? Mail { get; init; }

    [Url]
    [Examples("http://a", "HTTPS://a", "ftp:a", "ftp://", "mailto:a@b", "http:")]
    public string? Page { get; init; }

    [Base64String]
    [Examples("AQI=", "AQ==", "A QI=", "AQ", "A===", "AR==")]
    public string? Data { get; init; }

    [FileExtensions(Extensions = "png,jpg")]
    [Examples("a.png", "a.PNG", "a.gif", ".png", "a", "b/a.jpg")]
    public string? File { get; init; }

    [Required]
    [Examples("", " ", "\t\n", "\u00A0", "a")]
    public string? Name { get; set; }

    [Required(AllowEmptyStrings = true)]
    [Examples("", " ", null)]
    public string? Note { get; set; } = "note";
}

/// <summary>What no schema says.</summary>
public sealed record Twins(
    [property: Examples("a", "b")] string Left,
    [property: Examples("a", "b")] string Right)
    : IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Left == Right)
        {
            yield return new ValidationResult("two different texts");
        }
    }
}
