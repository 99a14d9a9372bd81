using System.Runtime.CompilerServices;

namespace Keyway.Agents.Tests;

/// <summary>A fact about the file system of Linux. Elsewhere it is skipped, and its name says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute([CallerMemberName] string test = "")
    {
        // The summary of a run prints the names of what it skipped, and nothing else.
        if (!OperatingSystem.IsLinux())
        {
            Skip = "it needs Linux";
            DisplayName = $"{test}: {Skip}";
        }
    }
}
