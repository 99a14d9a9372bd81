using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace Keyway.Binding;

/// <summary>
/// Reads the arguments of one call for the bindings: UTF-8 JSON token by token, or the entries of a map one after the
/// other, each as the JSON that it stands for. It records everything that doesn't fit, and goes on.
/// </summary>
public ref partial struct BindingReader
{
    /// <summary>The tokens of the value that is being read.</summary>
    [SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "A property would hand out a copy.")]
    public Utf8JsonReader Json;

    private readonly BindingLimits _limits;
    private readonly bool _hidesMessages;
    private readonly bool _nullIsAbsent;
    private readonly IServiceProvider? _services;
    private readonly TimeProvider _clock;
    private readonly CancellationToken _cancellationToken;
    private readonly ref readonly JsonReaderState _start;
    private ReadOnlySpan<byte> _text;
    private BindingFaults? _faults;

    // Arguments that came one by one, and the one among them that is open.
    private readonly ArgumentMap _map;
    private string? _argument;
    private string? _argumentName;
    private object? _value;
    private int _position;
    private Queue<string>? _others;

    // The way into an object that was not read from JSON.
    private Stack<string>? _path;

    // What matching the patterns of all values has taken so far.
    private TimeSpan _matching;

    // The instance that System.Text.Json made, and whose members are being checked.
    private ForeignInstance? _foreign;

    // Of a pass that shares the arguments with another one: what that one reads, and whether it answers for the rest.
    private string[]? _siblings;
    private bool _leavesUnknown;
    private int _guesses;

    // Where the name stands that told the type of the object that is entered next.
    private int _discriminator;

    /// <summary>Gets the name of the unknown member that is read.</summary>
    internal string UnknownName { get; private set; } = "";

    internal BindingReader(
        ToolArguments arguments, ToolInvokerOptions options, IServiceProvider? services = null, CancellationToken cancellationToken = default)
    {
        _services = services;
        _clock = options.TimeProvider;
        _cancellationToken = cancellationToken;
        _limits = options.Limits;
        _hidesMessages = options.HideExceptionMessages;
        _nullIsAbsent = arguments.Dialect == SchemaDialect.OpenAIStrict;
        _map = arguments.Map;
        _start = ref _limits.StateOf(arguments.Source);
        _text = arguments.Source switch
        {
            ArgumentSource.Utf8 => arguments.Utf8,
            ArgumentSource.Element => TextOf(arguments.Element, "{}"u8),
            _ => "{}"u8,
        };
    }

    /// <summary>Makes a reader that only checks a value of the program's, for <see cref="Validate"/>.</summary>
    internal BindingReader(object? value, ToolInvokerOptions options, IServiceProvider services)
        : this(ToolArguments.None, options, services)
        => _value = value;

    private readonly bool IsAtMap => _map.IsPresent && _argument is null;

    private readonly JsonReaderOptions Options => _start.Options;

    /// <summary>Starts a pass over all arguments.</summary>
    /// <exception cref="JsonException">They don't start as JSON.</exception>
    public void Begin()
    {
        if (_map.IsPresent)
        {
            RestartMap();
        }
        else
        {
            Open(_text);
        }
    }

    /// <summary>Enters the object that the reader stands on; records a fault and passes the value over where it is none.</summary>
    /// <param name="members">Takes note of the members that come.</param>
    /// <returns>Whether there is an object.</returns>
    public bool BeginObject(out MemberSet members)
    {
        if (IsAtMap)
        {
            members = new MemberSet(MemberSet.Map, FaultCount);
            return true;
        }

        members = new MemberSet((int)Json.TokenStartIndex, FaultCount) { Discriminator = _discriminator };
        _discriminator = 0;
        return Json.TokenType == JsonTokenType.StartObject || Refuse("an object");
    }

    /// <summary>
    /// Moves to the next member's value. Repeated members are recorded and passed over, and so are unknown ones, unless the
    /// object's type has another use for these.
    /// </summary>
    /// <typeparam name="TMembers">The names that the object has.</typeparam>
    /// <param name="members">The members that have come.</param>
    /// <param name="member">The member's index; -1 for an unknown one that is kept.</param>
    /// <returns>False at the end of the object.</returns>
    public bool Next<TMembers>(ref MemberSet members, out int member)
        where TMembers : IMemberTable
    {
        if (members.Start == MemberSet.Map)
        {
            while (NextArgument(ref members, TMembers.Names, TMembers.Unknown, out member))
            {
                if (!IsAbsent<TMembers>(ref members, member))
                {
                    return true;
                }
            }

            return false;
        }

        while (Json.Read() && Json.TokenType == JsonTokenType.PropertyName)
        {
            member = Json.ValueIsEscaped ? -1 : TMembers.IndexOf(Json.ValueSpan);
            if (member < 0)
            {
                member = IndexOfSpelling(JsonText.Decode(ref Json), TMembers.Names);
            }

            if (member >= 0 && members.Add(member))
            {
                Json.Read();
                if (IsAbsent<TMembers>(ref members, member))
                {
                    continue;
                }

                return true;
            }

            if (IsKept<TMembers>(member, in members))
            {
                return true;
            }
        }

        member = -1;
        return false;
    }

    /// <summary>Ends an object: records the members that should have come.</summary>
    /// <typeparam name="TMembers">The names that the object has.</typeparam>
    /// <param name="members">The members that have come.</param>
    /// <returns>Whether the object has no fault, so that its instance can be made.</returns>
    public bool EndObject<TMembers>(ref MemberSet members)
        where TMembers : IMemberTable
    {
        ReadOnlySpan<ulong> required = TMembers.Required;
        for (int word = 0; word < required.Length; word++)
        {
            for (ulong absent = required[word] & ~members.Word(word); absent != 0; absent &= absent - 1)
            {
                int member = (word << 6) + BitOperations.TrailingZeroCount(absent);
                Missing(members.Start, TMembers.Names[member]);
            }
        }

        return FaultCount == members.Faults;
    }

    /// <summary>Enters the array that the reader stands on; records a fault and passes the value over where it is none.</summary>
    /// <returns>Whether there is an array.</returns>
    public bool BeginArray() => Json.TokenType == JsonTokenType.StartArray || Refuse("an array");

    /// <summary>Moves to the next element; false at the end of the array.</summary>
    public bool NextElement() => Json.Read() && Json.TokenType != JsonTokenType.EndArray;

    /// <summary>Says whether the reader stands on text; records a fault and passes the value over where it doesn't.</summary>
    /// <param name="expected">What the text should be, such as <c>a string</c>.</param>
    public bool IsAtText(string expected)
    {
        if (Json.TokenType != JsonTokenType.String)
        {
            return Refuse(expected);
        }

        if (!JsonText.IsUnicode(in Json))
        {
            Refuse(ArgumentFaultCodes.InvalidValue, JsonText.UnicodeExpected);
            return false;
        }

        return true;
    }

    /// <summary>Reads the value that the reader stands on, or takes an object that is already of its type.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <typeparam name="TBinding">How to read it.</typeparam>
    public T Read<T, TBinding>()
        where TBinding : IJsonBinding<T>
        => _value is null ? TBinding.Read(ref this) : ReadArgument<T, TBinding>();

    /// <summary>Checks the rules within a value that was not read from JSON.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <typeparam name="TBinding">How it is bound.</typeparam>
    /// <param name="value">The value.</param>
    public void Validate<T, TBinding>(T value)
        where TBinding : IJsonBinding<T>
        => TBinding.Validate(ref this, value);

    /// <summary>Ends the last pass: checks that nothing follows the arguments.</summary>
    /// <exception cref="JsonException">Something follows.</exception>
    internal void End()
    {
        if (_map.IsPresent)
        {
            CloseArgument();
        }
        else
        {
            Json.Read();
        }
    }

    /// <summary>Returns the text of an element; none where its document has been disposed.</summary>
    private static ReadOnlySpan<byte> TextOf(JsonElement element, ReadOnlySpan<byte> ofUndefined)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Undefined ? ofUndefined : JsonMarshal.GetRawUtf8Value(element);
        }
        catch (ObjectDisposedException)
        {
            return [];
        }
    }

    private void Open(ReadOnlySpan<byte> text)
    {
        _text = text;
        Json = new Utf8JsonReader(text, isFinalBlock: true, _start);

        // The reader itself looks only at what it decodes: text that is passed over would get through.
        if (text.Length > _limits.MaxBytes || !Utf8.IsValid(text))
        {
            RefuseText();
        }

        Json.Read();
    }

    [DoesNotReturn]
    private void RefuseText()
    {
        if (_text.Length > _limits.MaxBytes)
        {
            Record(ArgumentFaultCodes.TooLarge, $"at most {_limits.MaxBytes} bytes of JSON", $"{_text.Length} bytes");
        }
        else
        {
            Record(ArgumentFaultCodes.Malformed, "JSON in UTF-8", "bytes that are not UTF-8");
        }

        throw new BindingAbortedException();
    }

    private static int IndexOfSpelling(string name, ReadOnlySpan<string> names)
    {
        int found = -1;
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i] == name)
            {
                return i;
            }

            if (found < 0 && string.Equals(names[i], name, StringComparison.OrdinalIgnoreCase))
            {
                found = i;
            }
        }

        return found;
    }
}
