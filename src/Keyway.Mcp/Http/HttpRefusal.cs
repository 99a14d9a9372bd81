namespace Keyway.Mcp;

/// <summary>Why a request isn't let in.</summary>
/// <param name="Status">The status of the response.</param>
/// <param name="Message">What was expected, what came, and what to do.</param>
internal sealed record HttpRefusal(int Status, string Message);
