using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Binding;

/// <summary>Finds what authors say of their declarations: [Description], then [Display], then the <c>///</c> text.</summary>
internal static class Descriptions
{
    /// <summary>Returns the description of a type.</summary>
    public static string? OfType(INamedTypeSymbol type, CancellationToken cancellationToken)
        => Stated(type) ?? DocComment.Of(type, cancellationToken).Summary;

    /// <summary>Returns the description of a property or field; a positional one's stands at its type, as a parameter.</summary>
    public static string? OfMember(ISymbol member, IParameterSymbol? parameter, CancellationToken cancellationToken)
        => Stated(member)
            ?? (parameter is null ? null : Stated(parameter))
            ?? DocComment.Of(member, cancellationToken).Summary
            ?? (parameter is null ? null : DocComment.Of(member.ContainingType, cancellationToken).Parameter(parameter.Name));

    /// <summary>Returns the description of a method or of a class action.</summary>
    public static string? Of(ISymbol symbol, DocComment comment) => Stated(symbol) ?? comment.Summary;

    /// <summary>Returns the description of a parameter.</summary>
    public static string? OfParameter(IParameterSymbol parameter, DocComment comment)
        => Stated(parameter) ?? comment.Parameter(parameter.Name);

    /// <summary>Returns the short name that people read: [Display(Name = …)], or [DisplayName] where that may stand.</summary>
    public static string? Title(ISymbol symbol)
        => Displayed(symbol, "Name")
            ?? symbol.FindAttribute("System.ComponentModel.DisplayNameAttribute")?.ConstructorArguments.FirstOrDefault().Value as string;

    private static string? Stated(ISymbol symbol)
        => symbol.FindAttribute("System.ComponentModel.DescriptionAttribute")?.ConstructorArguments.FirstOrDefault().Value as string
            ?? Displayed(symbol, "Description");

    private static string? Displayed(ISymbol symbol, string name)
        => symbol.FindAttribute("System.ComponentModel.DataAnnotations.DisplayAttribute")?.Named(name) as string;
}
