using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Tools;

/// <summary>Writes where the value of a parameter comes from.</summary>
internal static class CallExpressions
{
    public static string Of(ParameterModel parameter)
    {
        string type = parameter.Type;
        return parameter.Source switch
        {
            ParameterSource.Context => "call.Context",
            ParameterSource.CancellationToken => "call.CancellationToken",
            ParameterSource.ServiceProvider => "call.Services",
            ParameterSource.ContextKey when parameter.IsOptional =>
                $"(call.Context.TryGet<{type}>({Literal.String(parameter.Key)}, out var {Variable(parameter)}) ? {Variable(parameter)} : {DefaultOf(parameter) ?? parameter.Default})",
            ParameterSource.ContextKey => $"call.Context.Get<{type}>({Literal.String(parameter.Key)})",
            ParameterSource.Service when parameter.IsOptional => $"call.GetService<{type}>({DefaultOf(parameter)})",
            ParameterSource.Service => $"call.GetRequiredService<{type}>()",
            ParameterSource.KeyedService when parameter.IsOptional => $"call.GetKeyedService<{type}>({parameter.Key}{(DefaultOf(parameter) is { } value ? $", {value}" : "")})",
            ParameterSource.KeyedService => $"call.GetRequiredKeyedService<{type}>({parameter.Key})",
            _ => $"arguments.{parameter.Member!.Local}",
        };
    }

    // The constant of an enum is a number until it is cast.
    private static string? DefaultOf(ParameterModel parameter)
        => parameter.Default is null or "null" or "default" ? null : $"({parameter.Type}){parameter.Default}";

    private static string Variable(ParameterModel parameter) => $"{parameter.Name.TrimStart('@')}InContext";
}
