using System.Text.Json;

namespace Keyway.Binding;

/// <content>Members that came twice, that nobody knows, and that didn't come.</content>
public ref partial struct BindingReader
{
    // For how many unknown names a pass looks for what was meant: enough for every call that was meant well.
    private const int MostGuesses = 256;

    /// <summary>Starts a pass that reads some of the arguments and leaves the others to another pass.</summary>
    /// <param name="siblings">The names that the other pass reads.</param>
    /// <param name="isLast">Whether this pass answers for the names that neither pass knows.</param>
    public void Begin(string[] siblings, bool isLast)
    {
        _siblings = siblings;
        _leavesUnknown = !isLast;
        _guesses = 0;
        Begin();
    }

    /// <summary>Says whether the reader stands on a null that says that a member is absent, and takes note of that.</summary>
    private readonly bool IsAbsent<TMembers>(ref MemberSet members, int member)
        where TMembers : IMemberTable
    {
        if (!_nullIsAbsent || member < 0 || _value is not null || Json.TokenType != JsonTokenType.Null)
        {
            return false;
        }

        int word = member >> 6;
        bool isAbsent = word < TMembers.NullIsAbsent.Length && (TMembers.NullIsAbsent[word] >> (member & 63) & 1) != 0;
        if (isAbsent)
        {
            members.SetAbsent(member);
        }

        return isAbsent;
    }

    /// <summary>Says whether the member that the reader has come to is kept without an index, and otherwise passes it over.</summary>
    private bool IsKept<TMembers>(int member, in MemberSet members)
        where TMembers : IMemberTable
    {
        if (member < 0 && TMembers.Unknown != UnknownMembers.Refused && !JsonText.IsUnicode(in Json))
        {
            RefuseKey(JsonText.UnicodeExpected);
            return false;
        }

        int start = (int)Json.TokenStartIndex;
        string name = JsonText.Decode(ref Json);
        Json.Read();
        if (member < 0 && members.Discriminator > 0 && PassOverDiscriminator(start, name, in members))
        {
            return false;
        }

        if (member < 0 && TMembers.Unknown != UnknownMembers.Refused && IndexOfSpelling(name, SiblingsOf(members.Start)) < 0)
        {
            UnknownName = name;
            if (TMembers.Unknown == UnknownMembers.Skipped)
            {
                Json.Skip();
            }

            return TMembers.Unknown == UnknownMembers.Kept;
        }

        RecordMember(start, member, name, SkipAndShow(), members.Start, TMembers.Names);
        return false;
    }

    /// <summary>Returns the names that another pass reads from the same object.</summary>
    private readonly string[] SiblingsOf(int scope) => IsTop(scope) ? _siblings ?? [] : [];

    private readonly bool IsTop(int scope)
        => _map.IsPresent ? scope == MemberSet.Map : _siblings is not null && scope == RootStart();

    /// <summary>Records a member that came twice, or whose name is unknown and not left to another pass.</summary>
    private void RecordMember(int start, int member, string name, string got, int scope, ReadOnlySpan<string> names)
    {
        string? pointer = scope == MemberSet.Map ? JsonPointer.Append("", name) : null;
        if (member >= 0)
        {
            Add(new PendingFault(start, null, ArgumentFaultCodes.Duplicate, $"{names[member]} once", got) { Pointer = pointer });
            return;
        }

        bool isTop = IsTop(scope);
        string[] siblings = SiblingsOf(scope);
        if (_limits.UnknownArguments == UnknownArguments.Ignore || IndexOfSpelling(name, siblings) >= 0)
        {
            return;
        }

        if (OnlyCounts || _guesses == MostGuesses)
        {
            // What was meant isn't looked for any more; the pass that answers for the rest takes it.
            if ((!_leavesUnknown || !isTop) && _faults?.IsKept(start, pointer) != true)
            {
                string expected = OnlyCounts ? "" : OneOf([.. names, .. siblings]);
                Add(new PendingFault(start, null, ArgumentFaultCodes.Unknown, expected, got) { Pointer = pointer });
            }

            return;
        }

        _guesses++;
        string[] all = [.. names, .. siblings];
        string? suggestion = NameSuggestions.Find(name, all);
        bool isOurs = suggestion is null ? !_leavesUnknown || !isTop : names.Contains(suggestion);
        if (isOurs)
        {
            Add(new PendingFault(start, null, ArgumentFaultCodes.Unknown, OneOf(all), got, suggestion, scope) { Pointer = pointer });
        }
    }

    private void Missing(int scope, string name)
    {
        if (_faults?.IsSuggested(scope, name) == true)
        {
            return;
        }

        Add(new PendingFault(scope, name, ArgumentFaultCodes.Missing, "a value", "")
        {
            Pointer = scope == MemberSet.Map ? JsonPointer.Append("", name) : null,
        });
    }

    private readonly int RootStart()
    {
        int start = 0;
        while (start < _text.Length && _text[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            start++;
        }

        return start;
    }
}
