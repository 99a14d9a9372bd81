using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace Researcher.Models;

/// <summary>Translates options. What isn't here isn't sent.</summary>
internal static class OpenAIOptions
{
    public static ChatCompletionOptions From(ChatOptions? options)
    {
        var result = new ChatCompletionOptions();
        if (options is null)
        {
            return result;
        }

        result.Temperature = options.Temperature;
        result.TopP = options.TopP;
        result.MaxOutputTokenCount = options.MaxOutputTokens;
        result.FrequencyPenalty = options.FrequencyPenalty;
        result.PresencePenalty = options.PresencePenalty;
        foreach (string stop in options.StopSequences ?? [])
        {
            result.StopSequences.Add(stop);
        }

        foreach (AIFunctionDeclaration tool in (options.Tools ?? []).OfType<AIFunctionDeclaration>())
        {
            result.Tools.Add(ChatTool.CreateFunctionTool(tool.Name, tool.Description, BinaryData.FromString(JsonSerializer.Serialize(tool.JsonSchema))));
        }

        if (result.Tools.Count > 0)
        {
            result.AllowParallelToolCalls = options.AllowMultipleToolCalls;
        }

        return result;
    }
}
