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
        List<RequiredKeyModel> required = [.. tool.RequiredKeys.Select(key => Find(key.Name, keys) is { } found ? RequiredKey(found) : key)];
        EquatableArray<ParameterModel> parameters = ResolveAll(tool.Parameters, keys, required, out string? reason);
        EquatableArray<ParameterModel> constructor = reason is null
            ? ResolveAll(tool.Target.Constructor, keys, required, out reason)
            : tool.Target.Constructor;
        if (reason is not null)
        {
            return new Refusal(DiagnosticIds.UnresolvedContextParameter, tool.Method, reason + ".");
        }

        resolved = tool with
        {
            RequiredKeys = required.ToEquatableArray(),
            Parameters = parameters,
            Target = tool.Target with { Constructor = constructor },
        };
        return null;
    }

    /// <summary>Says whether a tool takes values of the context, so that the keys must be known.</summary>
    public static bool NeedsKeys(ToolModel tool)
        => tool.Parameters.Concat(tool.Target.Constructor).Any(parameter => parameter.Source == ParameterSource.ContextKey);

    private static EquatableArray<ParameterModel> ResolveAll(
        EquatableArray<ParameterModel> parameters,
        EquatableArray<ContextKeyModel> keys,
        List<RequiredKeyModel> required,
        out string? reason)
    {
        reason = null;
        List<ParameterModel> resolved = [];
        foreach (ParameterModel parameter in parameters)
        {
            if (parameter.Source != ParameterSource.ContextKey)
            {
                resolved.Add(parameter);
                continue;
            }

            ContextKeyModel? key = parameter.Key is null ? FindOnly(parameter, keys, out reason) : Named(parameter, keys, out reason);
            if (key is null)
            {
                return parameters;
            }

            resolved.Add(parameter with { Key = key.Name });
            if (!parameter.IsOptional && !required.Exists(existing => existing.Name == key.Name))
            {
                required.Add(RequiredKey(key));
            }
        }

        return resolved.ToEquatableArray();
    }

    private static ContextKeyModel? Named(ParameterModel parameter, EquatableArray<ContextKeyModel> keys, out string? reason)
    {
        reason = null;
        ContextKeyModel? key = Find(parameter.Key!, keys);
        if (key is null)
        {
            reason = $"its parameter '{parameter.Name}' names the context key '{parameter.Key}', which no [ContextKey<T>] declares. "
                + "Declare it, or correct the name";
        }
        else if (key.Type != parameter.Type)
        {
            reason = $"its parameter '{parameter.Name}' is a {Readable(parameter.Type)}, and the context key '{key.Name}' holds a "
                + $"{Readable(key.Type)}. Use the key's type";
            return null;
        }

        return key;
    }

    private static ContextKeyModel? FindOnly(ParameterModel parameter, EquatableArray<ContextKeyModel> keys, out string? reason)
    {
        ContextKeyModel[] fitting = [.. keys.Where(key => key.Type == parameter.Type)];
        reason = fitting.Length == 1 ? null
            : fitting.Length == 0 ? $"its parameter '{parameter.Name}' names no context key, and none holds a {Readable(parameter.Type)}. Declare one"
            : $"its parameter '{parameter.Name}' names no context key, and {string.Join(", ", fitting.Select(key => $"'{key.Name}'"))} all hold a "
                + $"{Readable(parameter.Type)}. Name one: [FromContext(…)]";
        return fitting.Length == 1 ? fitting[0] : null;
    }

    private static RequiredKeyModel RequiredKey(ContextKeyModel key) => new(key.Name, key.Type, key.Marks);

    private static ContextKeyModel? Find(string name, EquatableArray<ContextKeyModel> keys) => keys.FirstOrDefault(key => key.Name == name);

    private static string Readable(string type) => type.Replace("global::", "");
}
