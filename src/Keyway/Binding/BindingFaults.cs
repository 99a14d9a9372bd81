using System.Text.Json;

namespace Keyway.Binding;

/// <summary>
/// Collects what doesn't fit. Pointers cost nothing while all goes well: a fault remembers its offset, and one pass over
/// the text at the end turns all offsets into pointers.
/// </summary>
internal sealed class BindingFaults
{
    /// <summary>How many faults an answer spells out.</summary>
    public const int Most = 64;

    private readonly List<PendingFault> _faults = [];

    /// <summary>Gets how many faults there are, those that are not spelled out among them.</summary>
    public int Count { get; private set; }

    /// <summary>Gets whether faults are only counted from here on: no text is made for them.</summary>
    public bool IsFull => _faults.Count == Most;

    public void Add(PendingFault fault)
    {
        // Two passes over one text may meet the same fault.
        if (fault.Pointer is null && IsKnown(fault))
        {
            return;
        }

        Count++;
        if (!IsFull)
        {
            _faults.Add(fault);
        }
    }

    /// <summary>Says whether an unknown name of an object was taken for a misspelling of a member.</summary>
    public bool IsSuggested(int scope, string member)
    {
        foreach (PendingFault fault in _faults)
        {
            if (fault.Scope == scope
                && fault.Code == ArgumentFaultCodes.Unknown
                && fault.Suggestion == member
                && (scope == MemberSet.Map || fault.Pointer is null))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says whether a fault of that place is among those that are spelled out.</summary>
    public bool IsKept(int offset, string? pointer)
        => _faults.Exists(fault => fault.Pointer == pointer && (pointer is not null || fault.Offset == offset));

    private bool IsKnown(PendingFault fault)
    {
        foreach (PendingFault known in _faults)
        {
            if (known.Pointer is null && known.IsSameAs(fault))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives the faults of one text their pointers.</summary>
    /// <param name="text">The text that the offsets point into.</param>
    /// <param name="options">How the text was read.</param>
    /// <param name="prefix">The pointer of the text itself.</param>
    public void Resolve(ReadOnlySpan<byte> text, JsonReaderOptions options, string prefix)
    {
        List<PendingFault> open = [.. _faults.Where(fault => fault.Pointer is null).OrderBy(fault => fault.Offset)];
        if (open.Count == 0)
        {
            return;
        }

        var locator = new PointerLocator(text, options, prefix);
        foreach (PendingFault fault in open)
        {
            string place = fault.Offset == PendingFault.End ? locator.FindEnd() : locator.Find(fault.Offset);
            fault.Pointer = fault.Member is null ? place : JsonPointer.Append(place, fault.Member);
        }
    }

    /// <summary>Returns the faults in the order in which they were found.</summary>
    public IReadOnlyList<ArgumentFault> ToList()
        => [.. _faults.Select(fault =>
            new ArgumentFault(fault.Pointer ?? "", fault.Code, fault.Expected, fault.Got, fault.Suggestion))];
}
