using System.Runtime.CompilerServices;

namespace Digits.Tests;

/// <summary>A fact about what a terminal shows, which tmux draws. Where there is none, the fact is skipped, and its name says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TerminalFactAttribute : FactAttribute
{
    public TerminalFactAttribute([CallerMemberName] string test = "")
    {
        // The summary of a run prints the names of what it skipped, and nothing else.
        if (!Terminal.IsThere)
        {
            Skip = "tmux isn't installed";
            DisplayName = $"{test}: tmux isn't installed";
        }
    }
}
