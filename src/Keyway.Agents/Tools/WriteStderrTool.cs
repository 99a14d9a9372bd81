using System.ComponentModel.DataAnnotations;

namespace Keyway.Agents;

/// <summary>The tool <c>write_stderr</c>.</summary>
internal static class WriteStderrTool
{
    /// <summary>
    /// Writes a message to the log that the people who run this process read: progress, warnings, what went wrong. It is not part of
    /// the answer to the user.
    /// </summary>
    /// <param name="message">What to say, a line or a few.</param>
    /// <param name="stderr">The log.</param>
    [Tool(Access = ToolAccess.Read)]
    public static string WriteStderr([MinLength(1)] string message, [FromContext(AgentContextKeys.Stderr)] StderrLog stderr)
    {
        stderr.Append(message);
        return "Written.";
    }
}
