using Keyway.Generators.Context;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Rules;

namespace Keyway.Generators.Tools;

/// <summary>Brings tools and the declarations of the keys that they name together.</summary>
internal static class KeyResolver
{
    /// <summary>Returns a type's tools with the types of their keys; those whose keys can't be found are refused.</summary>
    public static ToolTypeModel Resolve(ToolTypeModel type, EquatableArray<ContextKeyModel> keys)
    {
        List<ToolModel> tools = [];
        List<Refusal> refusals = [.. type.Refusals];
        foreach (ToolModel tool in type.Tools)
        {
            if (Resolve(tool, keys, out ToolModel? resolved) is { } refusal)
            {
                refusals.Add(refusal);
            }
            else
            {
                tools.Add(resolved!);
            }
        }

        return type with { Tools = tools.ToEquatableArray(), Refusals = refusals.ToEquatableArray() };
    }

    /// <summary>Resolves the keys of one tool; what is returned says why it can't be served.</summary>
    public static Refusal? Resolve(ToolModel tool, EquatableArray<ContextKeyModel> keys, out ToolModel? resolved)
    {
        resolved = null;
        foreach (ParameterModel parameter in tool.Parameters.Concat(tool.Target.Constructor))
        {
            if (parameter.Source == ParameterSource.ContextKey && WhyNot(parameter, tool.Method, keys) is { } refusal)
            {
                return refusal;
            }
        }

        List<RequiredKeyModel> required = [.. tool.RequiredKeys.Select(key => KeyRules.Find(key.Name, keys) is { } found ? RequiredKey(found) : key)];
        resolved = tool with
        {
            Parameters = ResolveAll(tool.Parameters, keys, required),
            Target = tool.Target with { Constructor = ResolveAll(tool.Target.Constructor, keys, required) },
            RequiredKeys = required.ToEquatableArray(),
        };
        return null;
    }

    /// <summary>Says whether a tool takes values of the context, so that the keys must be known.</summary>
    public static bool NeedsKeys(ToolModel tool)
        => tool.Parameters.Concat(tool.Target.Constructor).Any(parameter => parameter.Source == ParameterSource.ContextKey);

    /// <summary>Returns why a parameter can't be taken from the context; null where it can.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="declaration">The method or class that it belongs to, as people read it.</param>
    /// <param name="keys">The keys that there are.</param>
    public static Refusal? WhyNot(ParameterModel parameter, string declaration, EquatableArray<ContextKeyModel> keys)
    {
        string by = $"its parameter '{parameter.Name}'";
        if (parameter.Key is not { } name)
        {
            ContextKeyModel[] fitting = Fitting(parameter, keys);
            return fitting.Length == 1 ? null : new Refusal(
                DiagnosticIds.UnresolvedContextParameter,
                declaration,
                fitting.Length == 0
                    ? $"{by} names no context key, and none holds a {Readable(parameter.Type)}. Declare one."
                    : $"{by} names no context key, and {string.Join(", ", fitting.Select(key => $"'{key.Name}'"))} all hold a "
                        + $"{Readable(parameter.Type)}. Name one: [FromContext(…)].");
        }

        return KeyRules.Find(name, keys) is not { } found ? new Refusal(DiagnosticIds.UnknownKey, declaration, KeyRules.Unknown(by, name, keys))
            : found.Type == parameter.Type ? null
            : new Refusal(
                DiagnosticIds.MistypedKey,
                declaration,
                KeyRules.Mistyped($"{by} is a {Readable(parameter.Type)}", name, Readable(found.Type)));
    }

    private static EquatableArray<ParameterModel> ResolveAll(
        EquatableArray<ParameterModel> parameters, EquatableArray<ContextKeyModel> keys, List<RequiredKeyModel> required)
    {
        List<ParameterModel> resolved = [];
        foreach (ParameterModel parameter in parameters)
        {
            if (parameter.Source != ParameterSource.ContextKey)
            {
                resolved.Add(parameter);
                continue;
            }

            ContextKeyModel key = parameter.Key is { } name ? KeyRules.Find(name, keys)! : Fitting(parameter, keys)[0];
            resolved.Add(parameter with { Key = key.Name });
            if (!parameter.IsOptional && !required.Exists(existing => existing.Name == key.Name))
            {
                required.Add(RequiredKey(key));
            }
        }

        return resolved.ToEquatableArray();
    }

    private static ContextKeyModel[] Fitting(ParameterModel parameter, EquatableArray<ContextKeyModel> keys)
        => [.. keys.Where(key => key.Type == parameter.Type)];

    private static RequiredKeyModel RequiredKey(ContextKeyModel key) => new(key.Name, key.Type, key.Marks);

    private static string Readable(string type) => type.Replace("global::", "");
}
