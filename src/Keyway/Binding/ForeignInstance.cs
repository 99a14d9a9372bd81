namespace Keyway.Binding;

/// <summary>
/// The instance whose members are being checked, where System.Text.Json made it: what its JSON looks like isn't known, so
/// that faults point at the whole of it and name members as C# does.
/// </summary>
/// <param name="offset">Where its JSON starts.</param>
internal sealed class ForeignInstance(int offset)
{
    private readonly Stack<string> _path = new();
    private readonly HashSet<object> _met = new(ReferenceEqualityComparer.Instance);

    public int Offset { get; } = offset;

    public int Depth => _path.Count;

    public void Enter(string member) => _path.Push(member);

    public void Exit() => _path.Pop();

    /// <summary>Says whether an instance wasn't met before: instances may lead back to each other.</summary>
    public bool IsNew(object instance) => _met.Add(instance);

    /// <summary>Returns the way to what is checked, such as <c>Items[3].Count</c>; null for the instance itself.</summary>
    /// <param name="member">A member of what is checked.</param>
    public string? PathTo(string? member)
    {
        IEnumerable<string> steps = _path.Reverse();
        string path = string.Concat((member is null ? steps : steps.Append(member)).Select(step => step[0] == '[' ? step : "." + step));
        return path.Length == 0 ? null : path.TrimStart('.');
    }
}
