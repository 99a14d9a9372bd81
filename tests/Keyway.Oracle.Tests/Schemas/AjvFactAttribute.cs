using System.Runtime.CompilerServices;

namespace Keyway.Oracle.Tests.Schemas;

/// <summary>A fact that Ajv judges. Where it can't run, the fact is skipped, and its name says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AjvFactAttribute : FactAttribute
{
    public AjvFactAttribute([CallerMemberName] string test = "")
    {
        // The summary of a run prints the names of what it skipped, and nothing else.
        if (Ajv.WhyNot is { } cause)
        {
            Skip = cause;
            DisplayName = $"{test}: {cause}";
        }
    }
}
