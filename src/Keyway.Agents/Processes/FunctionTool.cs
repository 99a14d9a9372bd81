using System.Text.Json;
using Keyway.AI;
using Keyway.CompilerServices;
using Microsoft.Extensions.AI;

namespace Keyway.Agents;

/// <summary>A function of Microsoft.Extensions.AI as a tool, so that it is called through the same pipeline as all others.</summary>
internal sealed class FunctionTool(AIFunction function) : ToolMethod
{
    public override bool NeedsScope => true;

    public override ValueTask<ToolResult> InvokeAsync(in ToolInvocation call)
        => TryBind(in call, out OpenArguments arguments, out ToolResult faults)
            ? InvokeAsync(new AIFunctionArguments(arguments.ToObjects()) { Services = call.Services }, call.CancellationToken)
            : new(faults);

    public override Utf8Json DescribeArguments() => JsonTexts.From(function.JsonSchema);

    public override Utf8Json DescribeResult() => function.ReturnJsonSchema is { } schema ? JsonTexts.From(schema) : default;

    protected override ToolDescriptor Describe() => new()
    {
        Name = function.Name,
        Method = function.Name,
        Description = function.Description,
        Access = AccessOf(function.AdditionalProperties),
    };

    private static ToolAccess AccessOf(IReadOnlyDictionary<string, object?> properties)
        => properties.GetValueOrDefault(ToolFunctionProperties.Access) switch
        {
            "read" => ToolAccess.Read,
            "admin" => ToolAccess.Admin,
            _ => ToolAccess.Write,
        };

    private async ValueTask<ToolResult> InvokeAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        object? value = await function.InvokeAsync(arguments, cancellationToken).ConfigureAwait(false);
        return ToolFunctionResult.Of(value) ?? value switch
        {
            null => ToolResult.Success(),
            ToolResult result => result,
            string text => ToolResult.Success(text),
            JsonElement { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null } => ToolResult.Success(),
            JsonElement { ValueKind: JsonValueKind.String } text => ToolResult.Success(text.GetString()!),
            JsonElement json => ToolResult.Success(JsonTexts.From(json)),
            AIContent content => ToolResult.Success(FunctionContents.ToToolContent(content)),
            IEnumerable<AIContent> contents => ToolResult.Success(contents.Select(FunctionContents.ToToolContent)),
            _ => ToolResult.Success(JsonTexts.From(value, function.JsonSerializerOptions)),
        };
    }
}
