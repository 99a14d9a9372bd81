using Keyway.Generators.Tools;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context.Hosts;

/// <summary>A place where a program hands a registry and contexts to a host.</summary>
/// <param name="Registry">The registry.</param>
/// <param name="Part">Which of what it serves is handed over: tools with actions, prompts or resources; null for all.</param>
/// <param name="Place">Where it is named.</param>
/// <param name="Provided">The keys that the contexts come with.</param>
internal sealed record HostCall(INamedTypeSymbol Registry, ToolKind? Part, Location Place, KeySet Provided);
