using Keyway.Generators.Binding;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Tools;

/// <summary>Reads what a method returns.</summary>
internal static class ReturnParser
{
    /// <exception cref="RefusedException">It can't become a result.</exception>
    public static ReturnModel Parse(IMethodSymbol method, ToolKind kind, TypeBinder binder)
    {
        ITypeSymbol type = method.OutputType();
        ReturnModel result = Parse(type, kind, binder);
        return result with { IsNullable = (result.IsAsync || result.IsStream) && type.IsNullable() };
    }

    /// <exception cref="RefusedException">It can't become a result.</exception>
    public static ReturnModel Parse(ITypeSymbol type, ToolKind kind, TypeBinder binder)
    {
        if (type.SpecialType == SpecialType.System_Void)
        {
            return Nothing(kind, isAsync: false);
        }

        if (type.Is("System.Threading.Tasks.Task") || type.Is("System.Threading.Tasks.ValueTask"))
        {
            return Nothing(kind, isAsync: true);
        }

        if (type is INamedTypeSymbol { IsGenericType: true } generic)
        {
            INamedTypeSymbol definition = generic.OriginalDefinition;
            if (definition.Is("System.Threading.Tasks.Task`1") || definition.Is("System.Threading.Tasks.ValueTask`1"))
            {
                return Value(generic.TypeArguments[0], kind, binder) with { IsAsync = true };
            }

            if (kind != ToolKind.Prompt && definition.Is("System.Collections.Generic.IAsyncEnumerable`1"))
            {
                BoundType item = Bind(generic.TypeArguments[0], binder);
                return new ReturnModel(
                    item.Type,
                    item.Binding,
                    $"ListBinding<{item.Type}, {item.Binding}>",
                    $"global::System.Collections.Generic.List<{item.Type}>",
                    IsAsync: false,
                    IsStream: true);
            }
        }

        return Value(type, kind, binder);
    }

    /// <summary>Returns what becomes of text, content and results, which say all themselves; null for all else.</summary>
    /// <exception cref="RefusedException">Emitted code can't name it.</exception>
    public static ReturnModel? OwnWords(ITypeSymbol type)
    {
        string name = TypeNames.Global(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
        if (type.SpecialType == SpecialType.System_String)
        {
            return Plain("string?", "TextResult");
        }

        if (type.Is(KnownNames.ToolResult))
        {
            return Plain("ToolResult?", "OwnResult");
        }

        string? content = IsContent(type) ? "ContentResult" : type.IsReferenceType && IsSequence(type, IsContent) ? "ContentsResult" : null;
        return content is null ? null
            : Marks.WhyNot(type) is { } reason ? throw new RefusedException(DiagnosticIds.UnwritableResult, $"its result: {reason}")
            : Plain(name + "?", $"{content}<{name}>");
    }

    /// <summary>Returns a result without structured content.</summary>
    public static ReturnModel Plain(string type, string result) => new(type, result, null, null, IsAsync: false, IsStream: false);

    /// <summary>Says whether a type is a sequence of such elements.</summary>
    public static bool IsSequence(ITypeSymbol type, Func<ITypeSymbol, bool> isElement)
        => type is IArrayTypeSymbol { Rank: 1 } array ? isElement(array.ElementType)
            : type.AllInterfaces.Concat(type is INamedTypeSymbol { TypeKind: TypeKind.Interface } itself ? [itself] : [])
                .Any(implemented => implemented.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
                    && isElement(implemented.TypeArguments[0]));

    private static ReturnModel Nothing(ToolKind kind, bool isAsync)
        => kind switch
        {
            ToolKind.Prompt => throw PromptReturn.Refuse("it returns nothing"),
            ToolKind.Resource => throw new RefusedException(
                DiagnosticIds.UnwritableResult, "it returns nothing, and is a resource that somebody wants to read. Return text, bytes, content or data"),
            _ => new("", "", null, null, isAsync, IsStream: false),
        };

    private static ReturnModel Value(ITypeSymbol type, ToolKind kind, TypeBinder binder)
    {
        if (kind == ToolKind.Prompt)
        {
            return PromptReturn.Parse(type);
        }

        if ((kind == ToolKind.Resource ? ResourceReturn.TryParse(type) : null) is { } bytes)
        {
            return bytes;
        }

        if (OwnWords(type) is { } own)
        {
            return own;
        }

        BoundType bound = Bind(type, binder);
        return new ReturnModel(
            bound.Type, $"JsonResult<{bound.Type}, {bound.Binding}>", bound.Binding, bound.Type, IsAsync: false, IsStream: false)
        {
            IsObject = bound.IsObject,
        };
    }

    private static BoundType Bind(ITypeSymbol type, TypeBinder binder)
    {
        try
        {
            BoundType bound = binder.Bind(type);
            return bound.UnwritableReason is null
                ? bound
                : throw new UnbindableException($"the type {TypeNames.Readable(type)} can't be written: {bound.UnwritableReason}");
        }
        catch (UnbindableException exception)
        {
            string reason = exception.ForeignType is { } foreign
                ? $"values of type {foreign} can't be written. Return a type that can, a string, ToolContent or a ToolResult"
                : exception.Message;
            throw new RefusedException(DiagnosticIds.UnwritableResult, $"its result: {reason}");
        }
    }

    private static bool IsContent(ITypeSymbol type) => type.IsOrDerivesFrom(KnownNames.ToolContent);
}
