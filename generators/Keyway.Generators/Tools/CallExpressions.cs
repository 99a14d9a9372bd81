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
                $"(call.Context.TryGet<{type}>({Literal.String(parameter.Key)}, out var {Variable(parameter)}) ? {Variable(parameter)} : {parameter.Default})",
            ParameterSource.ContextKey => $"call.Context.Get<{type}>({Literal.String(parameter.Key)})",
            ParameterSource.Service when parameter.IsOptional => $"call.GetService<{type}>()" + OrDefault(parameter),
            ParameterSource.Service => $"call.GetRequiredService<{type}>()",
            ParameterSource.KeyedService when parameter.IsOptional => $"call.GetKeyedService<{type}>({parameter.Key})" + OrDefault(parameter),
            ParameterSource.KeyedService => $"call.GetRequiredKeyedService<{type}>({parameter.Key})",
            _ => $"arguments.{parameter.Member!.Local}",
        };
    }

    private static string OrDefault(ParameterModel parameter)
        => parameter.Default switch
        {
            null or "null" or "default" => "",
            "null!" => "!",
            _ => $" ?? {parameter.Default}",
        };

    private static string Variable(ParameterModel parameter) => $"{parameter.Name.TrimStart('@')}InContext";
}
