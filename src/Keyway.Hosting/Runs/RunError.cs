namespace Keyway.Hosting;

/// <summary>Why a run failed.</summary>
/// <param name="Code">The kind of fault, one of <see cref="ToolErrorCodes"/> or an author's own.</param>
/// <param name="Message">What went wrong and what to do.</param>
public sealed record RunError(string Code, string Message);
