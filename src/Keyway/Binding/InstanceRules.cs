using System.ComponentModel.DataAnnotations;

namespace Keyway.Binding;

/// <summary>
/// The rules of one type that are checked once an instance has been made: annotations that ask for the instance, those of
/// the type itself, and what the instance says of itself. Results name members as C# does; pointers, as JSON does.
/// </summary>
/// <param name="type">The type's name.</param>
/// <param name="members">The C# names of its members.</param>
/// <param name="names">Their JSON names.</param>
public sealed class InstanceRules(string type, string[] members, string[] names)
{
    /// <summary>Asks an annotation of a member.</summary>
    /// <param name="reader">Where faults are recorded.</param>
    /// <param name="at">Where the object is.</param>
    /// <param name="instance">The object.</param>
    /// <param name="member">The member's index.</param>
    /// <param name="value">Its value.</param>
    /// <param name="attribute">The annotation.</param>
    /// <param name="name">What the member is called in messages.</param>
    public void Member(
        ref BindingReader reader, BindingMark at, object instance, int member, object? value, ValidationAttribute attribute, string name)
    {
        try
        {
            Add(ref reader, at, attribute.GetValidationResult(value, reader.ContextOf(instance, members[member], name)), names[member], value);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            reader.InstanceFault(at, names[member], ArgumentFaultCodes.InvalidValue, reader.ExpectedBy(exception), value);
        }
    }

    /// <summary>Checks that a member that didn't come has a value all the same (<c>[Required]</c>).</summary>
    /// <param name="reader">Where faults are recorded.</param>
    /// <param name="at">Where the object is.</param>
    /// <param name="member">The member's index.</param>
    /// <param name="value">Its value.</param>
    /// <param name="allowsBlank">Whether text may be empty or white space.</param>
    /// <param name="expected">What would have fitted, where the author says it.</param>
    public void Required(
        ref BindingReader reader, BindingMark at, int member, object? value, bool allowsBlank = false, string? expected = null)
    {
        if (!Rules.IsGiven(value, allowsBlank))
        {
            reader.InstanceFault(at, names[member], ArgumentFaultCodes.Missing, expected ?? "a value", null);
        }
    }

    /// <summary>Checks that two members are equal (<c>[Compare]</c>).</summary>
    /// <param name="reader">Where faults are recorded.</param>
    /// <param name="at">Where the object is.</param>
    /// <param name="member">The member's index.</param>
    /// <param name="value">Its value.</param>
    /// <param name="other">The value of the other one.</param>
    /// <param name="expected">What would have fitted.</param>
    public void Same(ref BindingReader reader, BindingMark at, int member, object? value, object? other, string expected)
    {
        if (!Equals(value, other))
        {
            reader.InstanceFault(at, names[member], ArgumentFaultCodes.InvalidValue, expected, value);
        }
    }

    /// <summary>Asks an annotation of the type.</summary>
    /// <param name="reader">Where faults are recorded.</param>
    /// <param name="at">Where the object is.</param>
    /// <param name="instance">The object.</param>
    /// <param name="attribute">The annotation.</param>
    public void Type(ref BindingReader reader, BindingMark at, object instance, ValidationAttribute attribute)
    {
        try
        {
            Add(ref reader, at, attribute.GetValidationResult(instance, reader.ContextOf(instance, null, type)), null, null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            reader.InstanceFault(at, null, ArgumentFaultCodes.InvalidValue, reader.ExpectedBy(exception), null);
        }
    }

    /// <summary>Asks the instance itself.</summary>
    /// <param name="reader">Where faults are recorded.</param>
    /// <param name="at">Where the object is.</param>
    /// <param name="instance">The object.</param>
    public void Self(ref BindingReader reader, BindingMark at, IValidatableObject instance)
    {
        try
        {
            foreach (ValidationResult? result in instance.Validate(reader.ContextOf(instance, null, type)) ?? [])
            {
                Add(ref reader, at, result, null, null);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            reader.InstanceFault(at, null, ArgumentFaultCodes.InvalidValue, reader.ExpectedBy(exception), null);
        }
    }

    /// <summary>Records a result: once for each member that it names, else for the member or the object that was asked.</summary>
    private void Add(ref BindingReader reader, BindingMark at, ValidationResult? result, string? asked, object? value)
    {
        if (result is null)
        {
            return;
        }

        string expected = Rules.Phrase(result.ErrorMessage);
        string?[] places = [.. (result.MemberNames ?? []).Select(member => NameOf(member) ?? asked).Distinct(StringComparer.Ordinal)];
        foreach (string? place in places.Length == 0 ? [asked] : places)
        {
            reader.InstanceFault(at, place, ArgumentFaultCodes.InvalidValue, expected, place == asked ? value : null);
        }
    }

    private string? NameOf(string? member) => Array.IndexOf(members, member) is >= 0 and int index ? names[index] : null;
}
