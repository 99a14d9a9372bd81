using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Keyway.Binding;

/// <content>What doesn't fit.</content>
public ref partial struct BindingReader
{
    private const int ShownCharacters = 80;

    // An object at every second character, which no list of 80 can have.
    private const int ShownDepth = 40;

    /// <summary>Gets how many faults were found so far.</summary>
    internal readonly int FaultCount => _faults?.Count ?? 0;

    // Further faults are counted, and no time goes into saying what they are.
    private readonly bool OnlyCounts => _faults is { IsFull: true };

    /// <summary>Remembers the value that the reader stands on.</summary>
    public readonly BindingMark Mark() => new((int)Json.TokenStartIndex, FaultCount);

    /// <summary>Records that the value at a mark breaks a rule, unless it has a fault already.</summary>
    /// <param name="at">Where the value is.</param>
    /// <param name="code">One of <see cref="ArgumentFaultCodes"/>.</param>
    /// <param name="expected">What would have fitted.</param>
    /// <param name="value">What came, shown where there is no JSON to show.</param>
    public void Fault(BindingMark at, string code, string expected, object? value)
    {
        if (FaultCount != at.Faults)
        {
            return;
        }

        if (_foreign is not null)
        {
            ForeignFault(null, code, expected, OnlyCounts ? "" : Show(value));
            return;
        }

        if (OnlyCounts)
        {
            Add(new PendingFault(at.Offset, null, code, expected, ""));
            return;
        }

        if (_value is not null)
        {
            Add(new PendingFault(0, null, code, expected, Show(value)) { Pointer = PathPointer() });
            return;
        }

        Add(new PendingFault(at.Offset, null, code, expected, ShowAt(at.Offset)));
    }

    /// <summary>Records that the value that the reader stands on doesn't fit, and passes it over.</summary>
    /// <param name="code">One of <see cref="ArgumentFaultCodes"/>.</param>
    /// <param name="expected">What would have fitted.</param>
    /// <param name="suggestion">The nearest value that would have fitted.</param>
    public void Refuse(string code, string expected, string? suggestion = null)
    {
        int start = (int)Json.TokenStartIndex;
        Add(new PendingFault(start, null, code, expected, SkipAndShow(), suggestion));
    }

    /// <summary>Records that the value that the reader stands on is null or of another type, and passes it over.</summary>
    /// <param name="expected">What would have fitted, such as <c>an object</c>.</param>
    /// <returns>False.</returns>
    public bool Refuse(string expected)
    {
        Refuse(Json.TokenType == JsonTokenType.Null ? ArgumentFaultCodes.Null : ArgumentFaultCodes.WrongType, expected);
        return false;
    }

    /// <summary>Reads one of some names, exactly or in another case: as a string, or as the key of an entry.</summary>
    /// <param name="names">The names.</param>
    /// <returns>Its index; -1 where it is none of them, which is recorded.</returns>
    internal int ReadName(string[] names)
    {
        if (Json.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            Refuse(OnlyCounts ? "" : OneOf(names));
            return -1;
        }

        // Escapes may spell half a surrogate pair, which the reader doesn't compare.
        for (int i = 0; i < names.Length && !Json.ValueIsEscaped; i++)
        {
            if (Ascii.Equals(Json.ValueSpan, names[i]))
            {
                return i;
            }
        }

        string text = JsonText.Decode(ref Json);
        int index = IndexOfSpelling(text, names);
        if (index >= 0)
        {
            return index;
        }

        string expected = OnlyCounts ? "" : OneOf(names);
        string? suggestion = OnlyCounts ? null : NameSuggestions.Find(text, names);
        if (Json.TokenType == JsonTokenType.String)
        {
            Refuse(ArgumentFaultCodes.InvalidValue, expected, suggestion);
        }
        else
        {
            RefuseKey(expected, suggestion);
        }

        return -1;
    }

    /// <summary>Records that a value of an enum, which was not read from JSON, is none that the enum declares.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="names">The names of its values.</param>
    /// <param name="value">What came.</param>
    internal void RefuseName<T>(string[] names, T value)
        where T : struct, Enum
        => Fault(Mark(), ArgumentFaultCodes.InvalidValue, OneOf(names), value.ToString());

    /// <summary>Steps into a member of an object that was not read from JSON.</summary>
    /// <param name="member">Its JSON name.</param>
    /// <returns>Where rules of the member point.</returns>
    public BindingMark Enter(string member)
    {
        if (_foreign is not null)
        {
            if (_foreign.Depth >= _limits.MaxDepth)
            {
                TooDeep();
            }

            _foreign.Enter(member);
            return Mark();
        }

        // Only an object that contains itself goes deeper than JSON may.
        if ((_path ??= new()).Count >= _limits.MaxDepth)
        {
            TooDeep();
        }

        _path.Push(member);
        return Mark();
    }

    /// <summary>Steps out of a member that was entered.</summary>
    public readonly void Exit()
    {
        if (_foreign is not null)
        {
            _foreign.Exit();
        }
        else
        {
            _path!.Pop();
        }
    }

    /// <summary>Says whether the text that is open is no JSON, so that an exception that says so comes from reading it.</summary>
    internal readonly bool IsMalformed()
    {
        var json = new Utf8JsonReader(_text, Options);
        try
        {
            while (json.Read())
            {
            }

            return false;
        }
        catch (JsonException)
        {
            return true;
        }
    }

    /// <summary>Records that reading ended before the arguments did.</summary>
    internal void Stopped()
    {
        // The depth of a token that opens a level is that of its surroundings.
        int depth = Json.CurrentDepth + (Json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0);
        bool tooDeep = depth >= Options.MaxDepth
            && Json.BytesConsumed < _text.Length
            && _text[(int)Json.BytesConsumed] is (byte)'{' or (byte)'[';
        (string code, string expected) = tooDeep
            ? (ArgumentFaultCodes.TooLarge, $"JSON at most {_limits.MaxDepth} levels deep")
            : (ArgumentFaultCodes.Malformed, "JSON (RFC 8259)");
        int end = (int)Math.Min(Json.BytesConsumed, _text.Length);
        string got = tooDeep ? "more levels" : Show(_text[end..]);
        Add(new PendingFault(PendingFault.End, null, code, expected, got.Length == 0 ? "the end of the text" : got));
    }

    /// <summary>Records that the author's own code refused the members that came, when an instance was made of them.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="members">The members of the object, all of which have been read.</param>
    /// <param name="exception">What a constructor or a setter threw.</param>
    /// <returns>No instance.</returns>
    public T Rejected<T>(in MemberSet members, Exception exception)
    {
        if (members.Start == MemberSet.Map)
        {
            Add(Rejection(0, exception, "") with { Pointer = "" });
        }
        else
        {
            string got = OnlyCounts ? "" : Show(_text[members.Start..(int)Json.BytesConsumed]);
            Add(Rejection(members.Start, exception, got));
        }

        return default!;
    }

    /// <summary>Records that the author's own code refused what was read, and ended the reading.</summary>
    internal void Rejected(Exception exception) => Add(Rejection((int)Json.TokenStartIndex, exception, ""));

    private readonly PendingFault Rejection(int offset, Exception exception, string got)
        => new(
            offset,
            null,
            ArgumentFaultCodes.InvalidValue,
            ExpectedBy(exception),
            got);

    /// <summary>Returns all faults with their pointers, or null where there are none.</summary>
    internal readonly BindingFaults? Resolve()
    {
        _faults?.Resolve(_text, Options, Pointer);
        return _faults;
    }

    private static string OneOf(ReadOnlySpan<string> names)
        => names.Length == 0 ? "nothing" : $"one of {string.Join(", ", names.ToArray())}";

    private void Record(string code, string expected, string got) => Add(new PendingFault(0, null, code, expected, got));

    private void Add(PendingFault fault) => (_faults ??= new()).Add(fault);

    [DoesNotReturn]
    private void TooDeep()
    {
        Add(new PendingFault(0, null, ArgumentFaultCodes.TooLarge, $"JSON at most {_limits.MaxDepth} levels deep", "more levels")
        {
            Pointer = PathPointer(),
        });
        throw new BindingAbortedException();
    }

    private readonly string PathPointer()
        => (_path ?? []).Reverse().Aggregate(Pointer, JsonPointer.Append);

    private string SkipAndShow()
    {
        int start = (int)Json.TokenStartIndex;
        Json.Skip();
        return OnlyCounts ? "" : Show(_text[start..(int)Json.BytesConsumed]);
    }

    /// <summary>Shows a value as the JSON that it stands for; what stands for none, as text or by its type.</summary>
    private static string Show(object? value)
        => value is null ? "null"
            : ObjectJson.TryWrite(value, ShownDepth, out _) is { } json ? Show(json.Span)
            : Cut(value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : $"a {value.GetType()}");

    // A character has at most four bytes, and a cut in the middle of one is beyond what is shown.
    private static string Show(ReadOnlySpan<byte> json)
        => Cut(Encoding.UTF8.GetString(json[..Math.Min(json.Length, 4 * (ShownCharacters + 1))]));

    private static string Cut(string text) => Excerpt.Of(text, ShownCharacters);
}
