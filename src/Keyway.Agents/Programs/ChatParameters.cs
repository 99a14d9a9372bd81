using System.Collections.Immutable;
using Microsoft.Extensions.AI;

namespace Keyway.Agents;

/// <summary>Puts the parameters of a program into what a chat client is asked with.</summary>
internal static class ChatParameters
{
    private static readonly ImmutableArray<ChatParameter> s_known =
    [
        new("temperature", "a number of at least 0", (options, value) => Set(ChatValues.Number(value, 0, float.MaxValue), number => options.Temperature = number)),
        new("top_p", "a number from 0 to 1", (options, value) => Set(ChatValues.Number(value, 0, 1), number => options.TopP = number)),
        new("top_k", "a whole number of at least 1", (options, value) => Set(ChatValues.Count(value), count => options.TopK = count)),
        MaxTokens("max_tokens"),
        MaxTokens("max_output_tokens"),
        new("frequency_penalty", "a number", (options, value) => Set(ChatValues.Number(value), number => options.FrequencyPenalty = number)),
        new("presence_penalty", "a number", (options, value) => Set(ChatValues.Number(value), number => options.PresencePenalty = number)),
        new("seed", "a whole number", (options, value) => Set(ChatValues.Whole(value), seed => options.Seed = seed)),
        new("stop", "text or a list of texts, none of them empty", (options, value) => Set(ChatValues.Texts(value), texts => options.StopSequences = texts)),
        new("parallel_tool_calls", "true or false", (options, value) => Set(value as bool?, yes => options.AllowMultipleToolCalls = yes)),
        new("response_format", "text or json", (options, value) => Set(ChatValues.Format(value), format => options.ResponseFormat = format)),
        new(
            "reasoning_effort",
            "none, low, medium, high or extra_high",
            (options, value) => Set(ChatValues.Effort(value), effort => options.Reasoning = new ReasoningOptions { Effort = effort })),
    ];

    /// <summary>Returns what options call a parameter, be it under one name or another; null where they don't know it.</summary>
    public static string? OptionOf(string name) => Find(name)?.Option;

    /// <summary>Says what is expected of a parameter, as the object of "expected"; null where its value fits.</summary>
    public static string? Check(string name, object? value)
        => value is null || Find(name) is not { } known || known.TrySet(new ChatOptions(), value) ? null : known.Expected;

    /// <summary>Sets the options that there are for a program's parameters, and keeps the others as additional properties.</summary>
    /// <exception cref="ProgramException">A parameter doesn't fit, or two mean the same.</exception>
    public static void Apply(IReadOnlyDictionary<string, object?> parameters, ChatOptions options)
    {
        Dictionary<string, string> taken = new(StringComparer.Ordinal);
        foreach ((string name, object? value) in parameters)
        {
            if (Find(name) is not { } known)
            {
                (options.AdditionalProperties ??= [])[name] = ChatValues.Copy(value);
            }
            else if (!taken.TryAdd(known.Option, name))
            {
                throw new ProgramException($"The parameters '{name}' and '{taken[known.Option]}' mean the same. Keep one.");
            }
            else if (value is not null && !known.TrySet(options, value))
            {
                throw new ProgramException($"The parameter '{name}': expected {known.Expected}, got {ChatValues.Describe(value)}.");
            }
        }
    }

    private static ChatParameter MaxTokens(string name)
        => new(name, "a whole number of at least 1", (options, value) => Set(ChatValues.Count(value), count => options.MaxOutputTokens = count))
        {
            Option = "max_output_tokens",
        };

    private static ChatParameter? Find(string name) => s_known.FirstOrDefault(known => known.Name == name);

    private static bool Set<T>(T? value, Action<T> set)
        where T : struct
    {
        if (value is { } read)
        {
            set(read);
        }

        return value is not null;
    }

    private static bool Set<T>(T? value, Action<T> set)
        where T : class
    {
        if (value is not null)
        {
            set(value);
        }

        return value is not null;
    }
}
