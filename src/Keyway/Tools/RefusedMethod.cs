namespace Keyway;

/// <summary>An annotated method or class that a registry can't serve.</summary>
/// <param name="Method">The method or class, as its author wrote it.</param>
/// <param name="DiagnosticId">The diagnostic that says the same in the editor.</param>
/// <param name="Reason">What stands in the way and how to mend it.</param>
public sealed record RefusedMethod(string Method, string DiagnosticId, string Reason);
