namespace Keyway.Hosting;

/// <summary>Turns the faults of a call into exceptions, for callers who want them.</summary>
internal static class RunFaults
{
    /// <summary>Returns the exception for an error that an action's call came to.</summary>
    public static KeywayException Of(string action, ToolError error) => error.Code switch
    {
        ToolErrorCodes.InvalidArguments => new InvalidArgumentsException(error.Message, error.ArgumentFaults),
        ToolErrorCodes.MissingContext when error.Exception is MissingContextException missing => missing,
        _ => new ActionFailedException(action, error),
    };
}
