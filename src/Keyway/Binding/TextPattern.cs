using System.Text.RegularExpressions;

namespace Keyway.Binding;

/// <summary>A regular expression that text must match as a whole. It is built when text first comes.</summary>
/// <param name="pattern">The pattern, in the syntax of .NET.</param>
/// <param name="timeoutMilliseconds">How long one match may take; -1 without a limit.</param>
public sealed class TextPattern(string pattern, int timeoutMilliseconds)
{
    private Regex? _regex;

    /// <summary>Gets how long one match may take, and no match starts after matching has taken as long in a call.</summary>
    internal TimeSpan Timeout { get; } = timeoutMilliseconds < 0 ? Regex.InfiniteMatchTimeout : TimeSpan.FromMilliseconds(timeoutMilliseconds);

    /// <summary>Says whether text matches: the first match that is found must be all of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isTimeout">Whether that couldn't be told in time.</param>
    internal bool IsMatch(string text, out bool isTimeout)
    {
        isTimeout = false;
        try
        {
            foreach (ValueMatch match in Load().EnumerateMatches(text))
            {
                return match.Index == 0 && match.Length == text.Length;
            }

            return false;
        }
        catch (RegexMatchTimeoutException)
        {
            isTimeout = true;
            return false;
        }
    }

    /// <summary>Gets ready to match, so that no text is charged with it: .NET compiles what matches on the way.</summary>
    internal Regex Load()
    {
        if (_regex is not { } regex)
        {
            new Regex(pattern).IsMatch("");
            _regex = regex = new Regex(pattern, RegexOptions.None, Timeout);
        }

        return regex;
    }

    /// <summary>Returns the pattern.</summary>
    public override string ToString() => pattern;
}
