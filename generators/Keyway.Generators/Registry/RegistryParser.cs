using Keyway.Generators.Infrastructure;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.Generators.Registry;

/// <summary>Reads classes with [PluginRegistry].</summary>
internal static class RegistryParser
{
    private static readonly string[] EmittedMembers = ["Registry", "GeneratedSource"];

    public static RegistryDeclarationModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        // Where the word 'class' isn't written yet, the attribute is at something else.
        return context.TargetSymbol is INamedTypeSymbol type
            && type.FindAttribute(KnownNames.PluginRegistryAttribute) is { } first
            && context.Attributes[0].IsAt(first)
            && WhyNot(type, cancellationToken) is null ? Parse(type, context.Attributes[0], cancellationToken) : null;
    }

    /// <summary>Returns why a class can't be a registry; null where it can.</summary>
    public static Refusal? WhyNot(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        string? reason = !type.IsStatic || type.TypeKind != TypeKind.Class ? "it is no static class. Declare it as a static partial class"
            : type.IsGenericType || Visibility.IsFileLocal(type) ? "it is generic or a file class. Declare it as a static partial class of its own"
            : FirstNotPartial(type, cancellationToken) is { } closed
                ? $"{TypeNames.Display(closed)} isn't partial, so that nothing can be added to it. Make it partial"
            : EmittedMembers.FirstOrDefault(name => type.Name == name || type.GetMembers(name).Any(IsOfAuthor)) is { } taken
                ? $"it is called {taken} or has a member of that name, which is the name of one that is generated. Rename it"
            : null;
        return reason is null ? null : new Refusal(DiagnosticIds.RegistryNotPartial, TypeNames.Display(type), reason + ".");
    }

    /// <summary>Reads a class that can be a registry.</summary>
    public static RegistryDeclarationModel Parse(INamedTypeSymbol type, AttributeData attribute, CancellationToken cancellationToken)
    {
        List<string> includes = [];
        List<string> refused = [];
        Marks marks = new();
        foreach (INamedTypeSymbol included in Types(attribute, "Include") ?? [])
        {
            if (WhyNotIncluded(type, included, cancellationToken) is { } reason)
            {
                refused.Add(reason);
            }
            else
            {
                includes.Add(TypeNames.Global(included));
                marks.Add(included);
            }
        }

        return new RegistryDeclarationModel(
            TypeNames.Full(type),
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            Headers(type).ToEquatableArray(),
            Types(attribute, "Types")?.Select(TypeNames.Full).ToEquatableArray(),
            includes.ToEquatableArray(),
            refused.ToEquatableArray(),
            attribute.NamedArray("Exclude")?.Select(value => value.Value as string ?? "").Where(value => value.Length > 0).ToEquatableArray()
                ?? EquatableArray<string>.Empty,
            attribute.Named("Prefix") as string ?? "",
            marks.Ids);
    }

    /// <summary>Returns why a registry can't be included, as a sentence; null where it can.</summary>
    private static string? WhyNotIncluded(INamedTypeSymbol type, INamedTypeSymbol included, CancellationToken cancellationToken)
    {
        if (included.FindAttribute(KnownNames.PluginRegistryAttribute) is null)
        {
            return $"it includes {TypeNames.Display(included)}, which has no [PluginRegistry]. Include a registry.";
        }

        if (included.FindAttribute(KnownNames.GeneratedRegistryAttribute)?.ConstructorArguments.FirstOrDefault().Value is int format
            && format > KnownNames.RegistryFormat)
        {
            return $"it includes {TypeNames.Display(included)}, which a newer Keyway generated. Update the Keyway package of this project.";
        }

        if (included.DeclaringSyntaxReferences.Length > 0 && WhyNot(included, cancellationToken) is not null)
        {
            return $"it includes {TypeNames.Display(included)}, which can't be a registry itself. Mend that first.";
        }

        if (Marks.WhyNot(included) is { } reason)
        {
            return $"it includes {TypeNames.Display(included)}: {reason}.";
        }

        return Reaches(included, type, [])
            ? $"it includes {TypeNames.Display(included)}, which includes it in turn. Break the circle."
            : null;
    }

    // The analyzer asks the same of a compilation that has the generated part already.
    private static bool IsOfAuthor(ISymbol member)
        => !member.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree.FilePath.EndsWith(".Registry.g.cs", StringComparison.Ordinal));

    private static bool Reaches(INamedTypeSymbol from, INamedTypeSymbol to, HashSet<ISymbol> visited)
        => SymbolEqualityComparer.Default.Equals(from, to)
            || (visited.Add(from)
                && from.FindAttribute(KnownNames.PluginRegistryAttribute) is { } attribute
                && (Types(attribute, "Include") ?? []).Any(next => Reaches(next, to, visited)));

    private static List<string> Headers(INamedTypeSymbol type)
    {
        List<string> headers = [];
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            string kind = current switch
            {
                { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
                { IsRecord: true } => "record",
                { TypeKind: TypeKind.Struct } => "struct",
                { TypeKind: TypeKind.Interface } => "interface",
                _ => "class",
            };
            string parameters = current.TypeParameters.IsEmpty
                ? ""
                : $"<{string.Join(", ", current.TypeParameters.Select(parameter => parameter.Name))}>";
            headers.Insert(0, $"partial {kind} {TypeNames.Escaped(current.Name)}{parameters}");
        }

        return headers;
    }

    private static INamedTypeSymbol? FirstNotPartial(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            bool isPartial = current.DeclaringSyntaxReferences.All(
                reference => reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration
                    && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
            if (!isPartial)
            {
                return current;
            }
        }

        return null;
    }

    private static IReadOnlyList<INamedTypeSymbol>? Types(AttributeData attribute, string name)
        => attribute.NamedArray(name) is { } types ? [.. types.Select(type => type.Value).OfType<INamedTypeSymbol>()] : null;
}
