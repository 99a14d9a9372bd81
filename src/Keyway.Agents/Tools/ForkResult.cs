using System.Text.Json.Serialization;

namespace Keyway.Agents;

/// <summary>What became of one fork of a process.</summary>
/// <param name="Id">Which prompt it was given, from 0.</param>
/// <param name="Message">Its last message; empty where it failed.</param>
internal sealed record ForkResult(int Id, string Message)
{
    /// <summary>Why it failed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Error { get; init; }
}
