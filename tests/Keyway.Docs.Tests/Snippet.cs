namespace Keyway.Docs.Tests;

/// <summary>A fenced block.</summary>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Text">What stands within.</param>
internal sealed record Snippet(string Language, string Text);
