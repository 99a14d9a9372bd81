namespace Keyway.Soundness.Tests.Running;

/// <summary>
/// Leads a program down all its ways. The first run is answered no throughout; each run then leads to those in which one more
/// of its answers is the other one, so that every branch is driven early, and every combination in the end.
/// </summary>
internal sealed class Choices
{
    /// <summary>Behind so many questions the answer is no, so that every loop ends.</summary>
    private const int Longest = 24;

    private readonly Queue<bool[]> _waiting = new([[]]);
    private readonly List<bool> _answers = [];
    private int _given;
    private int _asked;

    /// <summary>Begins a run.</summary>
    /// <returns>Whether there is one left.</returns>
    public bool Begin()
    {
        for (int i = _given; i < _asked; i++)
        {
            _waiting.Enqueue([.. _answers.Take(i), true]);
        }

        if (!_waiting.TryDequeue(out bool[]? answers))
        {
            return false;
        }

        _answers.Clear();
        _answers.AddRange(answers);
        _given = answers.Length;
        _asked = 0;
        return true;
    }

    /// <summary>Answers a question.</summary>
    public bool Next()
    {
        lock (_answers)
        {
            if (_asked >= Longest)
            {
                return false;
            }

            if (_asked == _answers.Count)
            {
                _answers.Add(false);
            }

            return _answers[_asked++];
        }
    }
}
