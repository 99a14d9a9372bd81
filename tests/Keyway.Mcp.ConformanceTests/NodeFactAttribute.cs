using System.Runtime.CompilerServices;

namespace Keyway.Mcp.ConformanceTests;

/// <summary>A fact that runs packages of npm. Where they can't run, it is skipped, and its name says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute([CallerMemberName] string test = "")
    {
        // The summary of a run prints the names of what it skipped, and nothing else.
        if (Node.Packages.WhyNot is { } cause)
        {
            Skip = cause;
            DisplayName = $"{test}: {cause}";
        }
    }
}
