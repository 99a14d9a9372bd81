using Keyway.Generators.Infrastructure;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Tools;

/// <summary>Reads what the method of a prompt returns.</summary>
internal static class PromptReturn
{
    /// <exception cref="RefusedException">It is no prompt.</exception>
    public static ReturnModel Parse(ITypeSymbol type)
    {
        if (type.Is(KnownNames.PromptMessage))
        {
            return ReturnParser.Plain("PromptMessage?", "MessageResult");
        }

        if (type.IsReferenceType && ReturnParser.IsSequence(type, element => element.Is(KnownNames.PromptMessage)))
        {
            string name = TypeNames.Global(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
            return Marks.WhyNot(type) is { } reason
                ? throw new RefusedException(DiagnosticIds.NotAPrompt, $"its result: {reason}")
                : ReturnParser.Plain(name + "?", $"MessagesResult<{name}>");
        }

        return ReturnParser.OwnWords(type) ?? throw Refuse($"it returns {TypeNames.Readable(type)}, which isn't a prompt");
    }

    public static RefusedException Refuse(string what)
        => new(
            DiagnosticIds.NotAPrompt,
            $"{what}. Return a string, a PromptMessage, ToolContent, a collection of these two, a ToolResult, or a task of one of them");
}
