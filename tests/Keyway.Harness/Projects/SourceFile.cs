namespace Keyway.Harness;

/// <summary>One file of a project under test.</summary>
/// <param name="Name">The path the compiler sees, <c>Tools.cs</c> or <c>Tools/Math.cs</c>.</param>
/// <param name="Text">The content.</param>
public readonly record struct SourceFile(string Name, string Text);
