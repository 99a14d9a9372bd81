namespace Keyway.Generators.Rules;

/// <summary>
/// Why a declaration can't be served. The generator leaves it out and lists it in the registry; the analyzer asks for the
/// same and reports it, so that what is refused and what is reported can't drift apart.
/// </summary>
/// <param name="Id">One of <see cref="DiagnosticIds"/>.</param>
/// <param name="Declaration">The method or class, as people read it.</param>
/// <param name="Reason">What stands in the way and how to mend it.</param>
internal sealed record Refusal(string Id, string Declaration, string Reason);
