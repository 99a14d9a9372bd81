using System.Text.RegularExpressions;

namespace Keyway.Binding;

/// <content>Patterns, whose time is one for all values of a call: a list may have many that each take long.</content>
public ref partial struct BindingReader
{
    /// <summary>Says whether text matches a pattern as a whole.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="isTimeout">Whether that couldn't be told in time.</param>
    /// <exception cref="OperationCanceledException">The call is cancelled, or its time is up.</exception>
    internal bool IsMatch(string text, TextPattern pattern, out bool isTimeout)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        isTimeout = pattern.Timeout != Regex.InfiniteMatchTimeout && _matching >= pattern.Timeout;
        if (isTimeout)
        {
            return false;
        }

        pattern.Load();
        long start = _clock.GetTimestamp();
        bool isMatch = pattern.IsMatch(text, out isTimeout);
        _matching += _clock.GetElapsedTime(start);
        return isMatch;
    }
}
