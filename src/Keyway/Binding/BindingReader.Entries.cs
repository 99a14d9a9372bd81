using System.Text.Json;

namespace Keyway.Binding;

/// <content>Entries of dictionaries.</content>
public ref partial struct BindingReader
{
    /// <summary>Records that the name that the reader stands on is no key, and passes its value over.</summary>
    /// <param name="expected">What keys are.</param>
    /// <param name="suggestion">The nearest key.</param>
    public void RefuseKey(string expected, string? suggestion = null)
    {
        int start = (int)Json.TokenStartIndex;
        string got = OnlyCounts ? "" : Show(_text[start..(start + Json.ValueSpan.Length + 2)]);
        Add(new PendingFault(start, null, ArgumentFaultCodes.InvalidValue, $"a key that is {expected}", got, suggestion));
        Json.Skip();
    }

    /// <summary>Enters the object that the reader stands on; records a fault and passes the value over where it is none.</summary>
    internal bool BeginEntries() => Json.TokenType == JsonTokenType.StartObject || Refuse("an object");

    /// <summary>Moves to the name of the next entry; false at the end of the object.</summary>
    internal bool NextEntry() => Json.Read() && Json.TokenType == JsonTokenType.PropertyName;

    /// <summary>Records that the name that the reader stands on has come before, and passes its value over.</summary>
    internal void RepeatedKey()
    {
        int start = (int)Json.TokenStartIndex;
        string expected = OnlyCounts ? "" : $"{JsonText.Decode(ref Json)} once";
        Json.Read();
        Add(new PendingFault(start, null, ArgumentFaultCodes.Duplicate, expected, SkipAndShow()));
    }

    /// <summary>Says whether something didn't fit since a mark was made.</summary>
    internal readonly bool HasFaultsSince(BindingMark mark) => FaultCount != mark.Faults;
}
