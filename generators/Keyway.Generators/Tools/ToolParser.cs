using System.Collections.Immutable;
using Keyway.Generators.Binding;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Manifest;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Tools;

/// <summary>Reads the annotated methods of a type, or the type itself where it is a class action.</summary>
internal static class ToolParser
{
    /// <summary>
    /// Reads a type where the attributed symbol is the first of its attributed members, so that each type is read once,
    /// however many members and parts it has.
    /// </summary>
    public static ParsedToolType? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        INamedTypeSymbol? type = context.TargetSymbol as INamedTypeSymbol ?? context.TargetSymbol.ContainingType;
        if (context.TargetSymbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction } local)
        {
            return IsFirst(local, context.Attributes) ? ParseLocal(local, context.SemanticModel.Compilation, cancellationToken) : null;
        }

        return type is not null && IsFirst(context.TargetSymbol, type, context.Attributes)
            ? Parse(type, context.SemanticModel.Compilation, cancellationToken)
            : null;
    }

    // A local function is no member of a type, and none is served: each comes by itself, to be listed as refused.
    private static ParsedToolType? ParseLocal(IMethodSymbol local, Compilation compilation, CancellationToken cancellationToken)
        => Parse(local, new TypeBinder(compilation, cancellationToken), out _) is { } refusal
            ? new ParsedToolType(
                new ToolTypeModel(
                    TypeNames.Full(local.ContainingType),
                    TypeNames.GeneratedNamespace(compilation),
                    EquatableArray<ToolModel>.Empty,
                    new[] { refusal }.ToEquatableArray()),
                EquatableArray<BindingModel>.Empty,
                EquatableArray<KnownTypeModel>.Empty,
                EquatableArray<ActionModel>.Empty)
            : null;

    /// <summary>Reads a type.</summary>
    public static ParsedToolType Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        List<ToolModel> tools = [];
        List<Refusal> refusals = [];
        Dictionary<string, BindingModel> bindings = [];
        Dictionary<string, KnownTypeModel> known = [];
        foreach (ISymbol symbol in AnnotatedSymbols(type).InSourceOrder())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var binder = new TypeBinder(compilation, cancellationToken);
            if (Parse(symbol, binder, out ToolModel? tool) is { } refusal)
            {
                refusals.Add(refusal);
                continue;
            }

            tools.Add(tool!);
            foreach (BindingModel binding in binder.Models)
            {
                bindings[binding.FullName] = binding;
            }

            foreach (KnownTypeModel written in binder.KnownTypes)
            {
                known[$"{written.Type} {written.Binding}"] = written;
            }
        }

        return new ParsedToolType(
            new ToolTypeModel(
                TypeNames.Full(type),
                TypeNames.GeneratedNamespace(compilation),
                Distinguish(tools),
                refusals.OrderBy(refusal => refusal.Declaration, StringComparer.Ordinal)
                    .ThenBy(refusal => refusal.Id, StringComparer.Ordinal)
                    .ThenBy(refusal => refusal.Reason, StringComparer.Ordinal)
                    .ToEquatableArray()),
            bindings.Values.ToEquatableArray(),
            known.Values.ToEquatableArray(),
            AnnotatedSymbols(type).Where(IsAction).Select(ActionOf).OrderBy(action => action.Name, StringComparer.Ordinal).ToEquatableArray());
    }

    /// <summary>Reads one method or class action; what is returned says why it can't be served.</summary>
    public static Refusal? Parse(ISymbol symbol, TypeBinder binder, out ToolModel? tool)
    {
        string declaration = TypeNames.Display(symbol);
        try
        {
            tool = symbol is IMethodSymbol method
                ? new MethodParser(method, binder).Parse()
                : new ActionClassParser((INamedTypeSymbol)symbol, binder).Parse();
            RuleModel[] rules =
            [
                .. binder.Models.SelectMany(model => model.Rules),
                .. tool.Arguments.SelectMany(argument => argument.Member!.Rules),
            ];
            tool = tool with
            {
                HasUnstatedChecks = rules.Any(rule => rule.Unstated is not null)
                    || binder.Models.Any(model => model.HasUnstated)
                    || tool.Arguments.Any(argument => argument.Member!.Type.HasUnstated),
                HasChecksWithServices = rules.Any(rule => rule.NeedsServices),
            };
            return null;
        }
        catch (RefusedException exception)
        {
            tool = null;
            return new Refusal(exception.Id, declaration, exception.Message + ".");
        }
    }

    /// <summary>Says whether a symbol is a method with [Tool], [Action], [Prompt] or [Resource], or a class with [Action].</summary>
    public static bool IsAnnotated(ISymbol symbol) => AnnotationReader.Of(symbol) is not null;

    /// <summary>Says whether a symbol is an action.</summary>
    public static bool IsAction(ISymbol symbol) => AnnotationReader.Of(symbol) is { Kind: ToolKind.Action };

    /// <summary>Returns how the entries of <c>plugin.yaml</c> see an action.</summary>
    public static ActionModel ActionOf(ISymbol symbol) => new(EntryPointOf(symbol), TypeNames.Display(symbol), NameOf(symbol));

    /// <summary>Returns the full name of an annotated method or class.</summary>
    public static string EntryPointOf(ISymbol symbol)
        => symbol is INamedTypeSymbol type ? TypeNames.Full(type) : $"{TypeNames.Full(symbol.ContainingType)}.{symbol.Name}";

    /// <summary>Returns the name that the attribute of an annotated symbol states; null where it states none.</summary>
    public static string? StatedNameOf(ISymbol symbol) => AnnotationReader.Of(symbol)!.Name;

    /// <summary>Returns the name under which callers would know an annotated symbol by the code alone.</summary>
    public static string NameOf(ISymbol symbol)
        => StatedNameOf(symbol) ?? (symbol is IMethodSymbol ? Naming.OfMethod(symbol.Name) : Naming.OfClass(symbol.Name));

    /// <summary>Returns the type, if it is an action itself, and its annotated methods.</summary>
    public static IEnumerable<ISymbol> AnnotatedSymbols(INamedTypeSymbol type)
    {
        if (IsAnnotated(type))
        {
            yield return type;
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol && IsAnnotated(member))
            {
                yield return member;
            }
        }
    }

    /// <summary>Orders the tools of a type independently of files and parts.</summary>
    public static IEnumerable<T> Order<T>(IEnumerable<T> tools, Func<T, ToolModel> modelOf)
        => tools.OrderBy(tool => modelOf(tool).ClassName, StringComparer.Ordinal)
            .ThenBy(tool => modelOf(tool).Name, StringComparer.Ordinal);

    // What has several of the attributes, or one of them on each of its parts, comes up once for each: the first is the one.
    private static bool IsFirst(ISymbol symbol, INamedTypeSymbol type, ImmutableArray<AttributeData> attributes)
    {
        ISymbol declared = symbol is IMethodSymbol { PartialDefinitionPart: { } definition } ? definition : symbol;
        return SymbolEqualityComparer.Default.Equals(AnnotatedSymbols(type).FirstOrDefault(), declared) && IsFirst(declared, attributes);
    }

    private static bool IsFirst(ISymbol symbol, ImmutableArray<AttributeData> attributes)
        => AnnotationReader.Of(symbol) is { } first && attributes[0].IsAt(first.Data);

    /// <summary>Gives overloads classes of their own.</summary>
    private static EquatableArray<ToolModel> Distinguish(List<ToolModel> tools)
    {
        HashSet<string> names = [];
        List<ToolModel> distinct = [];
        foreach (ToolModel tool in Order(tools, tool => tool))
        {
            string name = tool.ClassName;
            for (int i = 2; !names.Add(name); i++)
            {
                name = FormattableString.Invariant($"{tool.ClassName}{i}");
            }

            distinct.Add(tool with { ClassName = name });
        }

        return distinct.ToEquatableArray();
    }
}
