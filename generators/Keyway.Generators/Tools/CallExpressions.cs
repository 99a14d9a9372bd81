using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Tools;

/// <summary>Writes where the value of a parameter comes from.</summary>
internal static class CallExpressions
{
    /// <summary>Writes the value of a parameter of the annotated method.</summary>
    public static string OfMethod(ParameterModel parameter) => Of(parameter, "InContext");

    /// <summary>Writes the value of a parameter of the constructor: its variables are in the same scope.</summary>
    public static string OfConstructor(ParameterModel parameter) => Of(parameter, "ForTarget");

    private static string Of(ParameterModel parameter, string suffix)
    {
        string type = parameter.Type;
        string variable = parameter.Name + suffix;

        // Type arguments are named without their nullable annotations.
        string sure = type.IndexOfAny(['<', '[']) < 0 ? "" : "!";
        return parameter.Source switch
        {
            ParameterSource.Context => "call.Context",
            ParameterSource.CancellationToken => "call.CancellationToken",
            ParameterSource.ServiceProvider => "call.Services",
            ParameterSource.ContextKey when parameter.IsOptional =>
                $"(call.Context.TryGet<{type}>({Literal.String(parameter.Key)}, out var {variable}) ? {variable} : {parameter.Default}){sure}",
            ParameterSource.ContextKey => $"call.Context.Get<{type}>({Literal.String(parameter.Key)}){sure}",
            ParameterSource.Service when parameter.IsOptional => $"call.GetService<{type}>({Otherwise(parameter)}){SureOf(parameter, sure)}",
            ParameterSource.Service => $"call.GetRequiredService<{type}>(){sure}",
            ParameterSource.KeyedService when parameter.IsOptional =>
                $"call.GetKeyedService<{type}>({parameter.Key}{(Otherwise(parameter) is { } value ? $", {value}" : "")}){SureOf(parameter, sure)}",
            ParameterSource.KeyedService => $"call.GetRequiredKeyedService<{type}>({parameter.Key}){sure}",
            _ => $"arguments.{parameter.Member!.Local}",
        };
    }

    /// <summary>Writes what stands in for an absent service; null where that is null, or the default of its type, anyway.</summary>
    private static string? Otherwise(ParameterModel parameter)
        => parameter.Default is null or "null" or "null!" or "default" ? null : parameter.Default;

    private static string SureOf(ParameterModel parameter, string sure) => parameter.Default == "null!" ? "!" : sure;
}
