using System.ComponentModel.DataAnnotations;

namespace Keyway.Oracle.Tests.Corpus;

/// <summary>No text of capitals alone.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class NotLoudAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => IsQuiet(value as string);

    public static bool IsQuiet(string? text) => string.IsNullOrEmpty(text) || text.Any(char.IsLower);
}
