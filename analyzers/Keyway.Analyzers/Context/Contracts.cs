using System.Collections.Immutable;
using Keyway.Generators;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Keyway.Analyzers.Context;

/// <summary>
/// Holds declarations to each other: what overrides or implements asks for no more than what it stands in for, and tools
/// require what their class asks for.
/// </summary>
internal static class Contracts
{
    /// <summary>Watches declarations.</summary>
    public static void Watch(CompilationStartAnalysisContext start, Statements statements)
    {
        start.RegisterSymbolAction(symbol => CheckMethod(symbol, statements), SymbolKind.Method);
        start.RegisterSymbolAction(symbol => CheckProperty(symbol, statements), SymbolKind.Property);
        start.RegisterSymbolAction(symbol => CheckType(symbol, statements), SymbolKind.NamedType);
    }

    private static void CheckMethod(SymbolAnalysisContext context, Statements statements)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.AssociatedSymbol is not null || method.PartialDefinitionPart is not null)
        {
            return;
        }

        if (TakesContext(method.Parameters))
        {
            CheckParameters(context, statements, method.Parameters, StandIns.Of(method).Select(inherited => ((ISymbol)inherited, inherited.Parameters)));
        }

        if (Statements.Annotation(method) is not null && !method.IsStatic)
        {
            KeySet missing = ConstructorsOf(method, statements).Except(statements.OfTool(method));
            Report(context, ContextDescriptors.NotRequired, method, method, missing, $"the constructor of {method.ContainingType.Name}", $"which {method.Name} doesn't require: add it to RequiredContext");
        }
    }

    private static void CheckProperty(SymbolAnalysisContext context, Statements statements)
    {
        var property = (IPropertySymbol)context.Symbol;
        if (TakesContext(property.Parameters))
        {
            CheckParameters(context, statements, property.Parameters, StandIns.Of(property).Select(inherited => ((ISymbol)inherited, inherited.Parameters)));
        }

        foreach (IPropertySymbol inherited in StandIns.Of(property).Where(inherited => inherited.SetMethod is not null))
        {
            Refuse(context, property, inherited, Excess(statements, statements.Of(property), inherited), property.Name, inherited);
        }
    }

    private static bool TakesContext(ImmutableArray<IParameterSymbol> parameters)
        => !parameters.IsEmpty && parameters.Any(parameter => parameter.Type.CarriesContext());

    private static void CheckParameters(
        SymbolAnalysisContext context,
        Statements statements,
        ImmutableArray<IParameterSymbol> parameters,
        IEnumerable<(ISymbol Member, ImmutableArray<IParameterSymbol> Parameters)> contracts)
    {
        foreach ((ISymbol inherited, ImmutableArray<IParameterSymbol> stated) in contracts)
        {
            for (int i = 0; i < parameters.Length && i < stated.Length; i++)
            {
                if (parameters[i].RefKind != RefKind.Out && parameters[i].Type.CarriesContext())
                {
                    // What one contract states, whoever calls through another one doesn't know.
                    KeySet needed = Statements.Own(parameters[i]).Union(statements.Of(parameters[i]));
                    Refuse(context, parameters[i], stated[i], Excess(statements, needed, stated[i]), parameters[i].Name, inherited);
                }
            }
        }
    }

    private static void CheckType(SymbolAnalysisContext context, Statements statements)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type is { IsAbstract: false } && Statements.Annotation(type) is not null)
        {
            KeySet owed = type.BaseTypesAndSelf().Aggregate(ConstructorsOf(type, statements), (all, current) => all.Union(Statements.Own(current)).Union(statements.OfAction(current)));
            KeySet missing = owed.Except(statements.OfAction(type));
            Report(context, ContextDescriptors.NotRequired, type, type, missing, "a class that it derives from, or its constructor,", $"which {type.Name} doesn't require: add it to RequiredContext");
        }

        if (type.TypeKind is TypeKind.Class or TypeKind.Struct)
        {
            CheckInherited(context, type, statements);
        }
    }

    /// <summary>Checks members of base classes that come to implement an interface which only this class names.</summary>
    private static void CheckInherited(SymbolAnalysisContext context, INamedTypeSymbol type, Statements statements)
    {
        foreach (IMethodSymbol contract in type.Interfaces.SelectMany(named => named.AllInterfaces.Add(named)).SelectMany(all => all.GetMembers().OfType<IMethodSymbol>()))
        {
            if (type.FindImplementationForInterfaceMember(contract) is not IMethodSymbol found
                || SymbolEqualityComparer.Default.Equals(found.ContainingType, type)
                || StandIns.Of(found).Contains(contract.OriginalDefinition, SymbolEqualityComparer.Default))
            {
                continue;
            }

            for (int i = 0; i < contract.Parameters.Length; i++)
            {
                IParameterSymbol stated = contract.Parameters[i];
                if (stated.RefKind != RefKind.Out)
                {
                    Refuse(context, type, stated, Excess(statements, statements.Of(found.Parameters[i]), stated), TypeNames.Display(found), contract);
                }

                if (stated.RefKind is RefKind.Out or RefKind.Ref)
                {
                    Report(
                        context,
                        ContextDescriptors.StandInNeedsMore,
                        type,
                        found.Parameters[i],
                        Excess(statements, statements.Of(stated), found.Parameters[i]),
                        TypeNames.Display(contract),
                        $"which {TypeNames.Display(found)} doesn't state of its parameter {found.Parameters[i].Name}: state it there");
                }
            }

            Report(
                context,
                ContextDescriptors.StandInNeedsMore,
                type,
                found,
                statements.OfReturn(contract).Except(statements.OfReturn(found)),
                TypeNames.Display(contract),
                $"which {TypeNames.Display(found)} doesn't state of what it returns: state it there");
        }
    }

    /// <summary>Returns what the constructor that is called before a tool needs of the call's context.</summary>
    public static KeySet ConstructorsOf(IMethodSymbol tool, Statements statements)
        => tool.IsStatic ? KeySet.Empty : ConstructorsOf(tool.ContainingType, statements);

    private static KeySet ConstructorsOf(INamedTypeSymbol type, Statements statements)
        => type.InstanceConstructors.Where(constructor => constructor.DeclaredAccessibility != Accessibility.Private)
            .SelectMany(constructor => constructor.Parameters)
            .Where(parameter => parameter.Type.IsContext())
            .Aggregate(KeySet.Empty, (all, parameter) => all.Union(statements.Of(parameter)));

    private static KeySet Excess(Statements statements, KeySet own, ISymbol contract)
        => statements.Heed(ProofRules.StandingIn) ? own.Except(statements.Of(contract)) : KeySet.Empty;

    private static void Refuse(SymbolAnalysisContext context, ISymbol at, ISymbol stated, KeySet keys, string by, ISymbol contract)
        => Report(
            context, ContextDescriptors.StandInNeedsMore, at, stated, keys, by, $"which {TypeNames.Display(contract)} doesn't state: state it there, or not here");

    /// <param name="context">What takes the diagnostics.</param>
    /// <param name="descriptor">What is reported.</param>
    /// <param name="at">Where.</param>
    /// <param name="stated">What would have to say the key.</param>
    /// <param name="keys">The keys, each a diagnostic.</param>
    /// <param name="by">What needs them.</param>
    /// <param name="reason">Why they aren't there, and what to do.</param>
    private static void Report(
        SymbolAnalysisContext context, DiagnosticDescriptor descriptor, ISymbol at, ISymbol stated, KeySet keys, string by, string reason)
    {
        foreach (string key in keys.Keys)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                descriptor,
                at.Locations[0],
                NeedReport.Places(stated, context.Compilation.Assembly),
                ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Key, key),
                by,
                key,
                reason));
        }
    }
}
