using Microsoft.Extensions.AI;

namespace Keyway.AI.Tests.Pipeline;

/// <summary>One call of a function within a pipeline: what FunctionInvocationContext is to FunctionInvokingChatClient.</summary>
internal sealed class FunctionCall
{
    public required AIFunction Function { get; init; }

    public required AIFunctionArguments Arguments { get; init; }

    public required FunctionCallContent Content { get; init; }

    /// <summary>Gets or sets whether the response ends here.</summary>
    public bool Terminate { get; set; }
}
