using System.ComponentModel.DataAnnotations;

namespace Keyway.Binding;

/// <content>Annotations that decide themselves. What they throw is a fault.</content>
public static partial class Rules
{
    /// <summary>Asks an annotation that needs to know nothing but the value.</summary>
    /// <param name="reader">Where a fault is recorded.</param>
    /// <param name="at">Where the value is.</param>
    /// <param name="value">The value.</param>
    /// <param name="attribute">The annotation.</param>
    /// <param name="name">What the value is called in messages.</param>
    /// <param name="expected">What would have fitted; null where the annotation says it.</param>
    public static void Attribute(
        ref BindingReader reader, BindingMark at, object? value, ValidationAttribute attribute, string name, string? expected = null)
    {
        try
        {
            if (reader.IsSound(at) && !attribute.IsValid(value))
            {
                reader.Fault(at, ArgumentFaultCodes.InvalidValue, expected ?? Phrase(attribute.FormatErrorMessage(name)), value);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            reader.Fault(at, ArgumentFaultCodes.InvalidValue, expected ?? reader.ExpectedBy(exception), value);
        }
    }

    /// <summary>Asks an annotation of a parameter that wants to know more than the value.</summary>
    /// <remarks>As in ASP.NET, the instance in its context is the argument itself.</remarks>
    /// <param name="reader">Where a fault is recorded.</param>
    /// <param name="at">Where the value is.</param>
    /// <param name="value">The value.</param>
    /// <param name="attribute">The annotation.</param>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="name">What the value is called in messages.</param>
    public static void AttributeInContext(
        ref BindingReader reader, BindingMark at, object? value, ValidationAttribute attribute, string parameter, string name)
    {
        try
        {
            if (reader.IsSound(at)
                && attribute.GetValidationResult(value, reader.ContextOf(value ?? Nothing, parameter, name)) is { } result)
            {
                reader.Fault(at, ArgumentFaultCodes.InvalidValue, Phrase(result.ErrorMessage), value);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            reader.Fault(at, ArgumentFaultCodes.InvalidValue, reader.ExpectedBy(exception), value);
        }
    }

    /// <summary>
    /// Says what an annotation's message expects. Most messages are sentences of what is wrong, such as those that annotations
    /// have by themselves; others say in a few words what would have fitted, and stand as they are.
    /// </summary>
    internal static string Phrase(string? message)
        => string.IsNullOrEmpty(message) ? "another value"
            : char.IsUpper(message[0]) || message[^1] == '.' ? $"a valid value ({message.TrimEnd('.')})"
            : message;

    // A context has an instance, and null is none.
    private static object Nothing { get; } = new();
}
