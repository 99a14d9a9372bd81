using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Keyway.Generators.Binding.Annotations;

/// <summary>[CustomValidation]: a method decides. The attribute would find it by reflection; emitted code calls it.</summary>
internal static class MethodRule
{
    public static RuleModel Parse(AttributeData attribute, RuleTarget target, INamedTypeSymbol type, string name)
    {
        IMethodSymbol method = type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(candidate => Fits(candidate, target))
            ?? throw target.NotEnforced(
                attribute,
                $"{TypeNames.Readable(type)} has no accessible static method '{name}' that takes a {TypeNames.Readable(target.Type)}, "
                + "and perhaps a ValidationContext, and returns a ValidationResult");
        if (Marks.WhyNot(method) is { } reason)
        {
            throw target.NotEnforced(attribute, reason);
        }

        target.Marks.Add(method);
        string context = method.Parameters.Length == 2 ? ", context" : "";
        string of = TypeNames.Global(target.Type) + (target.Type.IsReferenceType ? "?" : "");
        string call = $"static (value, context) => {TypeNames.Global(type)}.{TypeNames.Escaped(name)}(value{(target.Type.IsReferenceType ? "!" : "")}{context})";
        string message = attribute.Named("ErrorMessage") is string stated ? $" {{ ErrorMessage = {Literal.String(stated)} }}" : "";
        return AttributeRule.InContext(attribute, target) with
        {
            Constant = $"new MethodValidationAttribute<{of}>({call}){message}",
            Unstated = $"[CustomValidation] by {type.Name}.{name}",
        };
    }

    private static bool Fits(IMethodSymbol method, RuleTarget target)
        => method is { IsStatic: true, IsGenericMethod: false, Parameters.Length: 1 or 2 }
            && target.Binder.IsAccessible(method)
            && method.ReturnType.Is(RuleParser.Namespace + "ValidationResult")
            && method.Parameters.All(parameter => parameter.RefKind == RefKind.None)
            && (method.Parameters.Length == 1 || method.Parameters[1].Type.Is(RuleParser.Namespace + "ValidationContext"))
            && target.Binder.Compilation.ClassifyConversion(target.Type, method.Parameters[0].Type) is { IsImplicit: true, IsUserDefined: false };
}
