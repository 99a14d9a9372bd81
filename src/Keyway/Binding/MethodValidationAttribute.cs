using System.ComponentModel.DataAnnotations;

namespace Keyway.Binding;

/// <summary>Lets a method decide (<c>[CustomValidation]</c>), which generated code names: nothing looks for it.</summary>
/// <typeparam name="T">The values' type.</typeparam>
/// <param name="method">The method.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class MethodValidationAttribute<T>(Func<T?, ValidationContext, ValidationResult?> method) : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool RequiresValidationContext => true;

    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
        => method(value is null ? default : (T)value, validationContext);
}
