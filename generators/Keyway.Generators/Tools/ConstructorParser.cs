using Keyway.Generators.Binding;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Tools;

/// <summary>Chooses the constructor that makes a tool's class, and reads what it takes.</summary>
internal static class ConstructorParser
{
    /// <exception cref="RefusedException">There is no constructor to choose, or it takes what no call has.</exception>
    public static EquatableArray<ParameterModel> Parse(INamedTypeSymbol type, TypeBinder binder, Marks marks)
    {
        if (type.IsAbstract)
        {
            throw new RefusedException(
                DiagnosticIds.NotConcrete, $"its type {TypeNames.Display(type)} is abstract, so that no instance can be made. Make the method static");
        }

        IMethodSymbol[] all = [.. type.InstanceConstructors.Where(binder.IsAccessible)];
        IMethodSymbol[] marked =
            [.. all.Where(constructor => constructor.FindAttribute(KnownNames.ActivatorUtilitiesConstructorAttribute) is not null)];
        IMethodSymbol[] stated = [.. all.Where(constructor => !type.IsValueType || !constructor.IsImplicitlyDeclared || all.Length == 1)];
        IMethodSymbol chosen = marked is [var only] ? only
            : stated is [var single] ? single
            : throw new RefusedException(
                DiagnosticIds.NoUsableConstructor,
                $"its type {TypeNames.Display(type)} has {stated.Length} accessible constructors. Keep one, or mark one with [ActivatorUtilitiesConstructor]");
        if (chosen.FindAttribute("System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute") is null && type.RequiredMembers().FirstOrDefault() is { } member)
        {
            throw new RefusedException(
                DiagnosticIds.NoUsableConstructor,
                $"its type {TypeNames.Display(type)} has the required member {member.Name}, which nothing would set. Take it in the constructor");
        }

        if (Marks.WhyNot(chosen) is { } reason)
        {
            throw new RefusedException(DiagnosticIds.NoUsableConstructor, reason);
        }

        marks.Add(chosen);
        return chosen.Parameters.Select(parameter => Parse(parameter, type, binder, marks)).ToEquatableArray();
    }

    private static ParameterModel Parse(IParameterSymbol parameter, INamedTypeSymbol target, TypeBinder binder, Marks marks)
    {
        if (parameter.RefKind != RefKind.None)
        {
            throw new RefusedException(
                DiagnosticIds.NoUsableConstructor,
                $"the constructor of {TypeNames.Display(target)} takes '{parameter.Name}' by reference. Take it by value");
        }

        if (ParameterParser.Mark(parameter, binder, marks) is { } reason)
        {
            throw new RefusedException(
                DiagnosticIds.NoUsableConstructor, $"the constructor of {TypeNames.Display(target)} takes '{parameter.Name}': {reason}");
        }

        // What isn't told apart otherwise is a service.
        ITypeSymbol type = parameter.InputType();
        bool isOptional = parameter.HasExplicitDefaultValue || type.NullableAnnotation == NullableAnnotation.Annotated;
        return ParameterParser.TryInject(parameter)
            ?? new ParameterModel(
                parameter.Name,
                ParameterSource.Service,
                TypeNames.Global(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)),
                IsOptional: isOptional,
                Default: ParameterParser.DefaultOf(parameter, type));
    }
}
