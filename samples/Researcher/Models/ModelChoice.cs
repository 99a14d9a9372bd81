using System.ClientModel;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using OpenAI;

namespace Researcher.Models;

/// <summary>Chooses the model that programs talk to.</summary>
internal static class ModelChoice
{
    private const string DefaultModel = "gpt-5-mini";

    /// <summary>
    /// Takes any service that speaks OpenAI's chat completions (<c>OPENAI_API_KEY</c>, and where it isn't OpenAI's own
    /// <c>OPENAI_BASE_URL</c>; <c>OPENAI_MODEL</c>), and without these a script that needs no network.
    /// </summary>
    public static IChatClient FromEnvironment(IConfiguration configuration)
    {
        string? key = configuration["OPENAI_API_KEY"];
        string? address = configuration["OPENAI_BASE_URL"];
        if (string.IsNullOrEmpty(key) && string.IsNullOrEmpty(address))
        {
            return new OfflineChatClient();
        }

        var options = new OpenAIClientOptions();
        if (!string.IsNullOrEmpty(address))
        {
            options.Endpoint = new Uri(address, UriKind.Absolute);
        }

        // Services on the same machine mostly want none, and the package wants one.
        var client = new OpenAIClient(new ApiKeyCredential(string.IsNullOrEmpty(key) ? "none" : key), options);
        return new OpenAIChatClient(client, configuration["OPENAI_MODEL"] ?? DefaultModel);
    }
}
