using System.ComponentModel.DataAnnotations;
#if !NET10_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
#endif
using System.Text.Json;

namespace Keyway.Binding;

/// <content>What is checked once an instance has been made.</content>
public ref partial struct BindingReader
{
    /// <summary>Remembers an object whose members have been read.</summary>
    /// <param name="members">Its members.</param>
    public static BindingMark Mark(in MemberSet members) => new(members.Start, members.Faults);

    /// <summary>Says whether no fault has been found since a mark was made.</summary>
    /// <param name="at">The mark.</param>
    public readonly bool IsSound(BindingMark at) => FaultCount == at.Faults;

    /// <summary>Records a fault of an object or of one of its members; there may be several.</summary>
    /// <param name="at">Where the object is.</param>
    /// <param name="member">The member's JSON name; null for the object itself.</param>
    /// <param name="code">One of <see cref="ArgumentFaultCodes"/>.</param>
    /// <param name="expected">What would have fitted.</param>
    /// <param name="value">What came, where that is known.</param>
    internal void InstanceFault(BindingMark at, string? member, string code, string expected, object? value)
    {
        if (_foreign is not null)
        {
            ForeignFault(member, code, expected, OnlyCounts || value is null ? "" : Show(value));
            return;
        }

        if (_value is not null || at.Offset == MemberSet.Map)
        {
            string pointer = _value is null ? "" : PathPointer();
            Add(new PendingFault(Math.Max(0, at.Offset), null, code, expected, OnlyCounts || value is null ? "" : Show(value))
            {
                Pointer = member is null ? pointer : JsonPointer.Append(pointer, member),
            });
            return;
        }

        int offset = member is null ? at.Offset : FindMember(at.Offset, member);
        Add(offset < 0
            ? new PendingFault(at.Offset, member, code, expected, "")
            : new PendingFault(offset, null, code, expected, OnlyCounts ? "" : ShowAt(offset)));
    }

    /// <summary>Says what the author's own code would have taken, when it threw.</summary>
    internal readonly string ExpectedBy(Exception exception)
        => _hidesMessages && exception is not ToolException ? "a value that its type takes" : $"a value that its type takes ({ExceptionText.Of(exception)})";

    /// <summary>Makes the context that an annotation is asked in.</summary>
    /// <param name="instance">The object that the value is a member of.</param>
    /// <param name="member">The member's C# name; null where the object itself is asked for.</param>
    /// <param name="name">What it is called in messages.</param>
#if NET10_0_OR_GREATER
    internal readonly ValidationContext ContextOf(object instance, string? member, string name)
        => new(instance, name, _services, null) { MemberName = member };
#else
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The type is only looked at for a display name, which is given.")]
    internal readonly ValidationContext ContextOf(object instance, string? member, string name)
        => new(instance, _services, null) { DisplayName = name, MemberName = member };
#endif

    /// <summary>Returns where a member's value starts; -1 where the object hasn't got it.</summary>
    private readonly int FindMember(int start, string member)
    {
        var json = new Utf8JsonReader(_text[start..], Options);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            bool isIt = string.Equals(JsonText.Decode(ref json), member, StringComparison.OrdinalIgnoreCase);
            json.Read();
            if (isIt)
            {
                return start + (int)json.TokenStartIndex;
            }

            json.Skip();
        }

        return -1;
    }

    private readonly string ShowAt(int offset)
    {
        var json = new Utf8JsonReader(_text[offset..], Options);
        json.Read();
        json.Skip();
        return Show(_text.Slice(offset, (int)json.BytesConsumed));
    }
}
