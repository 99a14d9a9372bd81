using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Keyway.AI.Tests.Peer;

/// <summary>One method as a function, once by this package and once by AIFunctionFactory.</summary>
internal sealed record Pair(AIFunction Ours, AIFunction Peers)
{
    private static readonly JsonSerializerOptions s_options = new(AIJsonUtilities.DefaultOptions) { WriteIndented = false };

    /// <summary>Makes both of a method of <see cref="PeerTools"/>.</summary>
    /// <param name="method">Its name.</param>
    public static Pair Of(string method)
    {
        ToolDescriptor tool = PeerPlugin.Registry.Tools.Single(tool => tool.Method.EndsWith($".{method}", StringComparison.Ordinal));
        return new(
            new ToolInvoker(PeerPlugin.Registry).AsAIFunction(tool.Name),
            AIFunctionFactory.Create(typeof(PeerTools).GetMethod(method)!, target: null));
    }

    /// <summary>Calls both with arguments that theirs takes, and asserts that ours returns the very JSON.</summary>
    public Task<string> SameAsync(string name, object? value) => SameAsync((name, value));

    /// <summary>Calls both with the same arguments, and asserts that both return the same JSON.</summary>
    public async Task<string> SameAsync(params (string Name, object? Value)[] arguments)
    {
        object? peers = await Peers.InvokeAsync(Arguments(arguments));
        object? ours = await Ours.InvokeAsync(Arguments(arguments));
        Assert.Equal(peers?.GetType(), ours?.GetType());
        Assert.Equal(Write(peers), Write(ours));
        return Write(ours);
    }

    /// <summary>Returns the error of ours, which must be one.</summary>
    public async Task<ToolError> ErrorAsync(params (string Name, object? Value)[] arguments)
        => ToolFunctionResult.Of(await Ours.InvokeAsync(Arguments(arguments)))?.Error ?? throw new InvalidOperationException("Expected an error, got none.");

    public static AIFunctionArguments Arguments(params (string Name, object? Value)[] arguments)
        => new(arguments.ToDictionary(argument => argument.Name, argument => argument.Value));

    /// <summary>Parses an argument as chat clients do.</summary>
    public static JsonElement Json(string json) => JsonElement.Parse(json);

    /// <summary>Writes a value as chat clients write results.</summary>
    public static string Write(object? value) => JsonSerializer.Serialize(value, s_options);
}
