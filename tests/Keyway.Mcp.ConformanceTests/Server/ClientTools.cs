using ModelContextProtocol.Protocol;

namespace Keyway.Mcp.ConformanceTests.Server;

/// <summary>Tools that ask the client for something.</summary>
public static class ClientTools
{
    /// <summary>Asks the client's model.</summary>
    /// <param name="prompt">What it is asked.</param>
    /// <param name="sampling">The client's model.</param>
    /// <param name="cancellationToken">Gives up.</param>
    [Tool("test_sampling")]
    public static async Task<string> SampleAsync(
        string prompt, [FromContext(McpContextKeys.Sampling)] McpSampling sampling, CancellationToken cancellationToken)
    {
        CreateMessageResult answer = await sampling.SampleAsync(
            new CreateMessageRequestParams
            {
                Messages = [new SamplingMessage { Role = Role.User, Content = [new TextContentBlock { Text = prompt }] }],
                MaxTokens = 100,
            },
            cancellationToken);
        return $"LLM response: {string.Concat(answer.Content.OfType<TextContentBlock>().Select(block => block.Text))}";
    }

    /// <summary>Asks the person at the client who they are.</summary>
    /// <param name="message">What they are told.</param>
    /// <param name="person">The person.</param>
    /// <param name="cancellationToken">Gives up.</param>
    [Tool("test_elicitation")]
    public static async Task<string> ElicitAsync(
        string message, [FromContext(McpContextKeys.Elicitation)] McpElicitation person, CancellationToken cancellationToken)
        => $"User response: {await AskAsync(
            person,
            message,
            new()
            {
                ["username"] = new ElicitRequestParams.StringSchema { Description = "User's response" },
                ["email"] = new ElicitRequestParams.StringSchema { Description = "User's email address" },
            },
            cancellationToken)}";

    /// <summary>Asks for one field of each primitive type, with a default.</summary>
    [Tool("test_elicitation_sep1034_defaults")]
    public static async Task<string> ElicitDefaultsAsync(
        [FromContext(McpContextKeys.Elicitation)] McpElicitation person, CancellationToken cancellationToken)
        => $"Elicitation completed: {await AskAsync(
            person,
            "Who are you?",
            new()
            {
                ["name"] = new ElicitRequestParams.StringSchema { Default = "John Doe" },
                ["age"] = new ElicitRequestParams.NumberSchema { Type = "integer", Default = 30 },
                ["score"] = new ElicitRequestParams.NumberSchema { Default = 95.5 },
                ["status"] = new ElicitRequestParams.UntitledSingleSelectEnumSchema { Enum = ["active", "inactive", "pending"], Default = "active" },
                ["verified"] = new ElicitRequestParams.BooleanSchema { Default = true },
            },
            cancellationToken)}";

    /// <summary>Asks for one field of each kind of choice.</summary>
    [Tool("test_elicitation_sep1330_enums")]
    public static async Task<string> ElicitChoicesAsync(
        [FromContext(McpContextKeys.Elicitation)] McpElicitation person, CancellationToken cancellationToken)
        => $"Elicitation completed: {await AskAsync(
            person,
            "What do you choose?",
            new()
            {
                ["untitledSingle"] = new ElicitRequestParams.UntitledSingleSelectEnumSchema { Enum = ["option1", "option2", "option3"] },
                ["titledSingle"] = new ElicitRequestParams.TitledSingleSelectEnumSchema { OneOf = Titled("Option") },
                ["legacyEnum"] = new ElicitRequestParams.LegacyTitledEnumSchema
                {
                    Enum = ["opt1", "opt2", "opt3"],
                    EnumNames = ["Option One", "Option Two", "Option Three"],
                },
                ["untitledMulti"] = new ElicitRequestParams.UntitledMultiSelectEnumSchema { Items = new() { Enum = ["option1", "option2", "option3"] } },
                ["titledMulti"] = new ElicitRequestParams.TitledMultiSelectEnumSchema { Items = new() { AnyOf = Titled("Choice") } },
            },
            cancellationToken)}";

    private static List<ElicitRequestParams.EnumSchemaOption> Titled(string noun) =>
    [
        new() { Const = "value1", Title = $"First {noun}" },
        new() { Const = "value2", Title = $"Second {noun}" },
        new() { Const = "value3", Title = $"Third {noun}" },
    ];

    private static async Task<string> AskAsync(
        McpElicitation person,
        string message,
        Dictionary<string, ElicitRequestParams.PrimitiveSchemaDefinition> fields,
        CancellationToken cancellationToken)
    {
        ElicitResult answer = await person.ElicitAsync(
            new ElicitRequestParams
            {
                Message = message,
                RequestedSchema = new ElicitRequestParams.RequestSchema { Properties = fields, Required = [.. fields.Keys] },
            },
            cancellationToken);
        string content = string.Join(", ", answer.Content?.Select(field => $"{field.Key}: {field.Value}") ?? []);
        return $"action={answer.Action}, content={{{content}}}";
    }
}
