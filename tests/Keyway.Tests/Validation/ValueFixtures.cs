using System.ComponentModel.DataAnnotations;

namespace Keyway.Tests.Validation;

public enum Size
{
    Small,
    Medium,
    Mid = Medium,
    Large,
}

public static class ValueTools
{
    [Tool]
    public static void Allow(
        [AllowedValues("a", "b", null)] string? text,
        [AllowedValues("a", "b")] string? some,
        [AllowedValues(1, 2)] long number,
        [AllowedValues(0.5, 1)] double real,
        [AllowedValues(1.5)] decimal exact,
        [AllowedValues(Size.Medium, Size.Large)] Size size,
        [AllowedValues(Size.Small, null)] Size? maybe,
        [AllowedValues(true)] bool flag)
    {
    }

    [Tool]
    public static void Deny(
        [DeniedValues("a", null)] string? text, [DeniedValues(0)] int? number, [DeniedValues(Size.Medium)] Size size)
    {
    }

    [Tool]
    public static void Bounded(
        [Range(typeof(decimal), "0.1", "9.9", MaximumIsExclusive = true)] decimal money,
        [Range(typeof(DateTime), "2020-01-01", "2020-12-31T23:59:59")] DateTime time,
        [Range(typeof(DateOnly), "2020-01-01", "2020-12-31", ErrorMessage = "{0} in the year from {1} to {2}")] DateOnly day,
        [Range(typeof(TimeOnly), "08:30", "17:00")] TimeOnly clock,
        [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", MinimumIsExclusive = true)] TimeSpan span,
        [Range(typeof(DateTimeOffset), "2020-01-01T00:00:00+01:00", "2021-01-01T00:00:00Z")] DateTimeOffset moment,
        [Range(typeof(long), "-5", "5")] int small,
        [Range(typeof(ulong), "1", "18446744073709551615")] ulong large,
        [Range(1, 5)] decimal whole)
    {
    }

    [Tool]
    public static void Combine(
        [RegularExpression("[a-z]+"), Base64String, Length(1, 8)] string text,
        [StringLength(3, ErrorMessage = "{0}: {2} to {1} letters"), Display(Name = "The code")] string code,
        [Required(ErrorMessage = "give {0}")] string name,
        [RegularExpression("(a+)+$", MatchTimeoutInMilliseconds = 50)] string slow,
        [DataType(DataType.EmailAddress)] string plain)
    {
    }
}

[PluginRegistry(Types = [typeof(ValueTools)])]
public static partial class ValuePlugin;
