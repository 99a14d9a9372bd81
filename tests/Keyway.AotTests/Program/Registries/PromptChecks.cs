namespace Keyway.AotTests.Registries;

internal static class PromptChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("prompt/messages", "User work, Assistant Loud", async () =>
        {
            var invoker = new ToolInvoker(PromptRegistry.Registry.Prompts);
            ToolResult result = await invoker.InvokeAsync("ask", ToolArguments.FromJson("""{"what":"work","mood":"loud"}"""));
            return string.Join(", ", result.Messages.Select(message => $"{message.Role} {message.Content}"));
        }),
        new("prompt/completion", "what , mood Calm|Loud", () => new(string.Join(
            ", ", PromptRegistry.Registry.Prompts.Find("ask")!.Arguments.Select(argument => $"{argument.Name} {string.Join('|', argument.AllowedValues)}")))),
        new("resource/template", "numbers://a%20b/7?digits=3 text/plain a b 007 0", () => ReadAsync("numbers://a%20b/7?digits=3")),
        new("resource/stream", "bytes://three   3", () => ReadAsync("bytes://three")),
    ];

    private static async ValueTask<string> ReadAsync(string uri)
    {
        ToolDescriptor resource = PromptRegistry.Registry.FindResource(uri, out ToolArguments arguments)!;
        ToolResult result = await new ToolInvoker(PromptRegistry.Registry.Resources).InvokeAsync(resource.Name, arguments);
        ResourceContents contents = ResourceContents.Of(result, resource, uri)[0];
        return $"{contents.Uri} {contents.MimeType} {contents.Text} {contents.Data.Length}";
    }
}
