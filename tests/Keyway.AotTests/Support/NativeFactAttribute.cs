using System.Runtime.CompilerServices;

namespace Keyway.AotTests.Support;

/// <summary>A fact about a native program. Where none can be published, the fact is skipped, and its name says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute([CallerMemberName] string test = "")
    {
        // The summary of a run prints the names of what it skipped, and nothing else.
        if (NativeToolchain.WhyNot is { } cause)
        {
            Skip = cause;
            DisplayName = $"{test}: {cause}";
        }
    }
}
