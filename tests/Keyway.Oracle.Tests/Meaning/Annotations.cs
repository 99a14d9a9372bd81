using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Keyway.Oracle.Tests.Corpus;

namespace Keyway.Oracle.Tests.Meaning;

/// <summary>
/// Validation annotations, asked by reflection of a value that the oracle read: it reads them, and leaves them to others.
/// </summary>
internal static class Annotations
{
    public static bool Forbid(CorpusEntry entry, object? value)
        => Forbid(entry.Parameter.GetCustomAttributes<ValidationAttribute>(), value, new ValidationContext(value ?? entry));

    /// <summary>Says whether those of its own type forbid a value.</summary>
    public static bool Forbid(object? value) => Forbid([], value, null);

    private static bool Forbid(IEnumerable<ValidationAttribute> annotations, object? value, ValidationContext? context)
        => annotations.Any(annotation => !Allows(annotation, value, context!)) || value switch
        {
            null or string => false,
            IDictionary map => map.Values.Cast<object?>().Any(item => Forbid([], item, null)),
            IEnumerable items => items.Cast<object?>().Any(item => Forbid([], item, null)),
            _ => value.GetType().Assembly == typeof(Annotations).Assembly
                && (Members(value).Any(member => Forbid(member.Annotations, member.Value, new ValidationContext(value) { MemberName = member.Name })) || Refuses(value)),
        };

    /// <summary>Asks the annotation itself, but for lengths of text: Keyway and JSON Schema count code points, it counts UTF-16 units.</summary>
    private static bool Allows(ValidationAttribute annotation, object? value, ValidationContext context)
        => (annotation, value) switch
        {
            (LengthAttribute length, string text) => IsBetween(length.MinimumLength, text, length.MaximumLength),
            (StringLengthAttribute length, string text) => IsBetween(length.MinimumLength, text, length.MaximumLength),
            (MinLengthAttribute length, string text) => IsBetween(length.Length, text, int.MaxValue),
            (MaxLengthAttribute length, string text) => IsBetween(0, text, length.Length),
            (RangeAttribute range, _) => IsInRange(range, value),
            _ => annotation.GetValidationResult(value, context) == ValidationResult.Success,
        };

    private static bool Refuses(object value)
        => value.GetType().GetCustomAttributes<ValidationAttribute>().Any(annotation => !Allows(annotation, value, new ValidationContext(value)))
            || (value is IValidatableObject validatable && validatable.Validate(new ValidationContext(value)).Any());

    // It converts the value to the type of its bounds, which the value may be too large for.
    private static bool IsInRange(RangeAttribute range, object? value)
    {
        try
        {
            return range.IsValid(value);
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static bool IsBetween(int least, string text, int most)
        => text.EnumerateRunes().Count() is var count && count >= least && count <= most;

    private static IEnumerable<(string Name, ValidationAttribute[] Annotations, object? Value)> Members(object value)
        => from property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
           where property.GetIndexParameters().Length == 0
           let parameters = property.DeclaringType!.GetConstructors().SelectMany(constructor => constructor.GetParameters())
           let positional = parameters.Where(parameter => parameter.Name == property.Name)
           select (
               property.Name,
               property.GetCustomAttributes<ValidationAttribute>()
                   .Concat(positional.SelectMany(parameter => parameter.GetCustomAttributes<ValidationAttribute>()))
                   .ToArray(),
               property.GetValue(value));
}
