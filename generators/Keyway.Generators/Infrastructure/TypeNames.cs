using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Infrastructure;

/// <summary>Writes the names of symbols.</summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat FullFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.None);

    private static readonly SymbolDisplayFormat ClosedFormat = FullFormat
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters)
        .AddMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat AnnotatedFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat MethodFormat = new(
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes);

    private static readonly SymbolDisplayFormat ReadableFormat = SymbolDisplayFormat.CSharpShortErrorMessageFormat
        .RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseAsterisksInMultiDimensionalArrays);

    /// <summary>Returns <c>global::Acme.Outer.Model</c>, as emitted code names it.</summary>
    public static string Global(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>Returns <c>Acme.Outer.Model</c>, without type arguments.</summary>
    public static string Full(ITypeSymbol type) => type.ToDisplayString(FullFormat);

    /// <summary>Returns <c>Acme.Page&lt;string?&gt;</c>: types of two names differ, if only in their nulls.</summary>
    public static string Closed(ITypeSymbol type) => type.ToDisplayString(ClosedFormat);

    /// <summary>Returns <c>global::Acme.Page&lt;string?&gt;</c>, as emitted code names it, with its nulls.</summary>
    public static string Annotated(ITypeSymbol type) => type.ToDisplayString(AnnotatedFormat);

    /// <summary>Returns <c>PageOfCity</c>, as schemas call it: a name that needs no escapes in a reference.</summary>
    public static string InSchema(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => InSchema(array.ElementType) + "Array",
        INamedTypeSymbol { IsGenericType: true, ContainingType: { IsGenericType: true } container } inner =>
            InSchema(container) + inner.Name + Arguments(inner),
        INamedTypeSymbol named => named.Name + Arguments(named),
        _ => type.Name,
    };

    /// <summary>
    /// Returns <c>System.Collections.Generic.List`1</c>, by which the runtime knows a definition; nothing for nested types, and for
    /// what the compiler makes up of broken source, which stands nowhere.
    /// </summary>
    public static string Metadata(INamedTypeSymbol type)
        => type is { ContainingType: null, ContainingNamespace: { } space } ? $"{space.ToDisplayString()}.{type.MetadataName}" : "";

    /// <summary>Returns <c>global::System.Collections.Generic.List</c>, for type arguments to follow.</summary>
    public static string GlobalDefinition(INamedTypeSymbol type) => "global::" + Full(type);

    /// <summary>Returns <c>Outer.Model</c> or <c>Model.Method</c>, as people name it.</summary>
    public static string Display(ISymbol symbol) => symbol.ToDisplayString(MethodFormat);

    /// <summary>Returns how people write a type, such as <c>List&lt;int&gt;?</c>.</summary>
    public static string Readable(ITypeSymbol type) => type.ToDisplayString(ReadableFormat);

    /// <summary>Returns the namespace that emitted code of an assembly stands in.</summary>
    public static string GeneratedNamespace(Compilation compilation)
    {
        string name = compilation.AssemblyName ?? "Assembly";
        IEnumerable<string> parts = name.Split('.').Select(part => part.Length == 0 ? "_" : Naming.Identifier(part));
        return "Keyway.Generated." + string.Join("_", parts);
    }

    /// <summary>Returns the identifier as C# writes it, with <c>@</c> where it is a keyword.</summary>
    public static string Escaped(string identifier)
        => Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(identifier) != Microsoft.CodeAnalysis.CSharp.SyntaxKind.None
            || Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetContextualKeywordKind(identifier) != Microsoft.CodeAnalysis.CSharp.SyntaxKind.None
            ? "@" + identifier
            : identifier;

    private static string Arguments(INamedTypeSymbol type)
        => type.Arity == 0 ? "" : "Of" + string.Join("And", type.TypeArguments.Select(InSchema));
}
