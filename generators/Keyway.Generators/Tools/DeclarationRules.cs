using Keyway.Generators.Infrastructure;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Tools;

/// <summary>Which declarations can be served at all.</summary>
internal static class DeclarationRules
{
    /// <exception cref="RefusedException">The method can't be served.</exception>
    public static void Check(IMethodSymbol method)
    {
        CheckType(method.ContainingType);
        string[] kinds =
        [
            .. method.GetAttributes()
                .Select(attribute => AnnotationReader.KindOf(attribute.AttributeClass))
                .OfType<ToolKind>()
                .OrderBy(kind => kind)
                .Select(kind => $"[{kind}]")
                .Distinct(),
        ];
        if (kinds.Length > 1)
        {
            throw new RefusedException(
                DiagnosticIds.SeveralAnnotations, $"it has both {string.Join(" and ", kinds)}. A method is one of them: keep the one that fits");
        }

        // First: making a local function or an explicit implementation public is no way out.
        if (method.IsAbstract || method.MethodKind is not MethodKind.Ordinary)
        {
            throw new RefusedException(
                DiagnosticIds.NotConcrete, "it is no concrete method of its own. Put the attribute on the method that does the work");
        }

        if (method.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
        {
            throw new RefusedException(DiagnosticIds.Inaccessible, "it isn't accessible. Make it internal or public");
        }

        if (Marks.WhyNot(method) is { } reason)
        {
            throw new RefusedException(DiagnosticIds.Inaccessible, reason);
        }

        if (method.IsGenericMethod)
        {
            throw new RefusedException(
                DiagnosticIds.Generic, "it is generic, and a call says nothing of type arguments. Make a method for each type");
        }

        if (method is { IsAsync: true, ReturnsVoid: true })
        {
            throw new RefusedException(
                DiagnosticIds.AsyncVoid, "it is async void, so that nobody learns when it ends or fails. Return a Task");
        }

        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.RefKind != RefKind.None || parameter.Type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer)
            {
                throw new RefusedException(
                    DiagnosticIds.ByReferenceParameter,
                    $"its parameter '{parameter.Name}' is passed by reference or is a pointer, which no argument can be. Take it by value");
            }
        }

        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
        {
            throw new RefusedException(DiagnosticIds.UnwritableResult, "it returns by reference. Return a value");
        }
    }

    /// <exception cref="RefusedException">Nothing of the type can be served.</exception>
    public static void CheckType(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal
                || current.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
            {
                throw new RefusedException(
                    DiagnosticIds.Inaccessible, $"its type {TypeNames.Display(current)} isn't accessible. Make it internal or public");
            }

            if (current.IsGenericType)
            {
                throw new RefusedException(
                    DiagnosticIds.Generic,
                    $"its type {TypeNames.Display(current)} is generic, and a call says nothing of type arguments. Move it to a type that isn't");
            }
        }

        if (Marks.WhyNot(type) is { } reason)
        {
            throw new RefusedException(DiagnosticIds.Inaccessible, reason);
        }

        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsRefLikeType)
        {
            throw new RefusedException(
                DiagnosticIds.NotConcrete, $"its type {TypeNames.Display(type)} is no class or struct. Move it to one that is");
        }
    }

    /// <summary>Returns the name of an annotated symbol by the code alone; what <c>plugin.yaml</c> may rename isn't checked yet.</summary>
    /// <exception cref="RefusedException">No tool can have the name.</exception>
    public static string CheckName(ISymbol symbol)
    {
        string name = ToolParser.NameOf(symbol);
        bool isFinal = ToolParser.StatedNameOf(symbol) is not null || !ToolParser.IsAction(symbol);
        return isFinal && WhyNotName(name) is { } reason ? throw new RefusedException(DiagnosticIds.InvalidName, reason) : name;
    }

    /// <summary>Returns why no tool can have a name; null where one can.</summary>
    public static string? WhyNotName(string name)
        => Naming.IsToolName(name)
            ? null
            : $"its name '{name}' isn't one that callers can use. A name has 1 to {Naming.MaxToolName} of A-Z a-z 0-9 _ - .";

    /// <exception cref="RefusedException">No argument can have the name.</exception>
    public static string CheckArgumentName(string name)
        => JsonLiteral.IsUnicode(name)
            ? name
            : throw new RefusedException(
                DiagnosticIds.InvalidName, $"the name {JsonLiteral.String(name)} of an argument has half a surrogate pair, which no call can spell. Use Unicode text");
}
