using System.Diagnostics;

namespace Keyway.Benchmarks.Children;

/// <summary>Lets the same source compile without Keyway. The condition never holds, so the attribute isn't in the assembly.</summary>
[Conditional("NEVER")]
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
