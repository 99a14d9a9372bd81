using Microsoft.Extensions.AI;

namespace Keyway.AI.Tests.Pipeline;

/// <summary>A wrapper that gives a function another name.</summary>
internal sealed class RenamedFunction(AIFunction inner, string name) : DelegatingAIFunction(inner)
{
    public override string Name => name;
}
