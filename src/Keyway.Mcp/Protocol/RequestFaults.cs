using ModelContextProtocol;

namespace Keyway.Mcp;

/// <summary>Makes errors of requests of failed calls, for results that have no place for one (prompts, resources).</summary>
internal static class RequestFaults
{
    public static McpProtocolException Of(ToolError error)
    {
        var fault = new McpProtocolException(error.Message, error.Code switch
        {
            ToolErrorCodes.InvalidArguments or ToolErrorCodes.AccessDenied or ToolErrorCodes.MissingContext => McpErrorCode.InvalidParams,
            _ => McpErrorCode.InternalError,
        });
        fault.Data["code"] = Utf8Json.Create(error.Code, static (writer, code) => writer.WriteStringValue(code)).ToJsonElement();
        if (!error.Details.IsEmpty)
        {
            fault.Data["details"] = error.Details.ToJsonElement();
        }

        return fault;
    }
}
