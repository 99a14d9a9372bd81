using System.ComponentModel.DataAnnotations;

namespace Keyway.Oracle.Tests.Corpus;

/// <summary>Texts that aren't all one.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotAllTheSameAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
        => value is Unstated { Word: { } word } unstated && unstated.Title == word && unstated.Other == word
            ? new ValidationResult("texts that differ")
            : ValidationResult.Success;
}
