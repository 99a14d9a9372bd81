using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>Code of a member that was read with all that is inferred of its type.</summary>
/// <param name="Owner">The member.</param>
/// <param name="Reader">What has read it.</param>
/// <param name="Summary">What came of it.</param>
internal sealed record ReadBody(ISymbol Owner, BodyReader Reader, FunctionSummary Summary);
