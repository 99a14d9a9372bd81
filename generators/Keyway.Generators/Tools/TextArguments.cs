using Keyway.Generators.Rules;

namespace Keyway.Generators.Tools;

/// <summary>Holds prompts and resources to arguments that a string can stand for: more than that doesn't come to them.</summary>
internal static class TextArguments
{
    /// <exception cref="RefusedException">A parameter is an argument that no string stands for.</exception>
    public static void Check(ToolKind kind, IEnumerable<ParameterModel> parameters)
    {
        string why = kind == ToolKind.Prompt
            ? "a prompt's arguments are strings on the wire"
            : "a resource's arguments are parts of its URI";
        foreach (ParameterModel parameter in parameters)
        {
            string? reason = parameter.Source switch
            {
                ParameterSource.Arguments => "takes the whole object of arguments",
                ParameterSource.Argument when !parameter.Member!.Type.IsText => $"is a {parameter.Type.Replace("global::", "")}, which no string stands for",
                _ => null,
            };
            if (reason is not null)
            {
                throw new RefusedException(
                    DiagnosticIds.NotAText,
                    $"its parameter '{parameter.Name}' {reason}: {why}. Take strings, numbers, booleans, enums, dates and the like, each by itself");
            }
        }
    }
}
