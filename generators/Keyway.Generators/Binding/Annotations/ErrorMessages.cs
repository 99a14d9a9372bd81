using System.Globalization;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding.Annotations;

/// <summary>Reads what authors say instead of the runtime's own words.</summary>
internal static class ErrorMessages
{
    /// <summary>Returns an annotation's message; null where it states none, or one that only a resource has.</summary>
    /// <param name="attribute">The annotation.</param>
    /// <param name="target">What it stands on: its name is <c>{0}</c>.</param>
    /// <param name="values">What <c>{1}</c> and the further ones are.</param>
    /// <exception cref="UnbindableException">It is no format.</exception>
    public static string? Of(AttributeData attribute, RuleTarget target, params object?[] values)
    {
        if (attribute.Named("ErrorMessage") is not string format)
        {
            return null;
        }

        try
        {
            return Phrase(string.Format(CultureInfo.InvariantCulture, format, [target.DisplayName, .. values]));
        }
        catch (FormatException)
        {
            throw target.NotEnforced(attribute, $"its ErrorMessage '{format}' is no format of {values.Length + 1} values. Double its braces, or mend its numbers");
        }
    }

    // As Rules.Phrase of the runtime says what annotations say when the program runs.
    private static string Phrase(string message)
        => message.Length > 0 && (char.IsUpper(message[0]) || message[message.Length - 1] == '.')
            ? $"a valid value ({message.TrimEnd('.')})"
            : message;
}
