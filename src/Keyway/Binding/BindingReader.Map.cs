using System.Text.Json;

namespace Keyway.Binding;

/// <content>Arguments that came one by one: each is opened, read like any other text, and closed.</content>
public ref partial struct BindingReader
{
    // In the place of an argument's value: its text, one token of an element, is not opened yet.
    private static readonly object s_unopened = new();

    // Where the open argument stands; spelled out only for a fault.
    private readonly string Pointer => _argumentName is null ? "" : JsonPointer.Append("", _argumentName);

    private void RestartMap()
    {
        CloseArgument();
        _position = -1;
        _others = null;
    }

    private bool NextArgument(ref MemberSet members, ReadOnlySpan<string> names, UnknownMembers unknown, out int member)
    {
        CloseArgument();
        while (++_position < names.Length)
        {
            if (TryOpenArgument(names[_position], names[_position]))
            {
                members.Add(_position);
                member = _position;
                return true;
            }
        }

        return NextOther(ref members, names, unknown, out member);
    }

    /// <summary>After the arguments that are spelled as declared: those in another case, and those that nobody knows.</summary>
    private bool NextOther(ref MemberSet members, ReadOnlySpan<string> names, UnknownMembers unknown, out int member)
    {
        _others ??= OtherNames(in members, names);
        while (_others is not null && _others.TryDequeue(out string? name))
        {
            member = IndexOfSpelling(name, names);
            if (!TryOpenArgument(name, member < 0 ? name : names[member]))
            {
                continue;
            }

            if (member >= 0 && members.Add(member))
            {
                return true;
            }

            OpenElement();
            if (member < 0 && unknown != UnknownMembers.Refused && IndexOfSpelling(name, _siblings) < 0 && JsonText.IsUnicode(name))
            {
                if (unknown == UnknownMembers.Kept)
                {
                    UnknownName = name;
                    return true;
                }

                CloseArgument();
                continue;
            }

            string got = _value is null ? SkipAndShow() : Show(_value);
            CloseArgument();
            RecordMember(MemberSet.Map, member, name, got, MemberSet.Map, names);
        }

        member = -1;
        return false;
    }

    /// <summary>Returns the names that aren't spelled as declared; null where there are none.</summary>
    private readonly Queue<string>? OtherNames(in MemberSet members, ReadOnlySpan<string> names)
    {
        int known = 0;
        for (int i = 0; i < names.Length; i++)
        {
            known += members.HasCome(i) ? 1 : 0;
        }

        if (known == _map.Count)
        {
            return null;
        }

        var others = new Queue<string>();
        foreach (string name in _map.Names)
        {
            if (!names.Contains(name) && !IsReadAs(name, in members, names))
            {
                others.Enqueue(name);
            }
        }

        return others;
    }

    /// <summary>Says whether a map that doesn't tell cases apart has given this argument under its declared name.</summary>
    private readonly bool IsReadAs(string name, in MemberSet members, ReadOnlySpan<string> names)
    {
        int member = IndexOfSpelling(name, names);
        return member >= 0 && members.HasCome(member) && !_map.Names.Contains(names[member], StringComparer.Ordinal);
    }

    private bool TryOpenArgument(string name, string declared)
    {
        if (!_map.TryGet(name, out JsonElement element, out object? value))
        {
            return false;
        }

        _argument = declared;
        _argumentName = name;
        _value = value;
        if (Json.TokenType != JsonTokenType.None)
        {
            // Marks are made before the value becomes JSON, and point at its start then.
            Json = default;
        }

        if (value is null)
        {
            _text = TextOf(element, "null"u8);
            if (_text is [not ((byte)'{' or (byte)'[' or (byte)'n'), ..])
            {
                _value = s_unopened;
            }
            else
            {
                Open(_text);
            }
        }

        return true;
    }

    private void OpenElement()
    {
        if (_value == s_unopened)
        {
            _value = null;
            Open(_text);
        }
    }

    private void CloseArgument()
    {
        _faults?.Resolve(_text, Options, Pointer);
        _argument = null;
        _argumentName = null;
        _value = null;
    }

    private T ReadArgument<T, TBinding>()
        where TBinding : IJsonBinding<T>
    {
        if (_value != s_unopened)
        {
            return ReadObject<T, TBinding>();
        }

        // Most arguments are one token, for which no reader has to be set up.
        if (_text.Length <= _limits.MaxBytes && TBinding.TryReadToken(_text, out T token))
        {
            _value = null;
            return token;
        }

        OpenElement();
        return TBinding.Read(ref this);
    }

    private T ReadObject<T, TBinding>()
        where TBinding : IJsonBinding<T>
    {
        // Any object is an object: where it stands for JSON, a tool that takes one gets it as JSON.
        object value = _value!;
        if (value is T typed && typeof(T) != typeof(object))
        {
            TBinding.Validate(ref this, typed);
            return typed;
        }

        if (ObjectJson.TryWrite(value, Options.MaxDepth, out bool isTooDeep) is not { } json)
        {
            if (isTooDeep)
            {
                TooDeep();
            }

            if (value is T other)
            {
                return other;
            }

            if (value is double.PositiveInfinity or double.NegativeInfinity or double.NaN or float.PositiveInfinity or float.NegativeInfinity or float.NaN)
            {
                Fault(Mark(), ArgumentFaultCodes.OutOfRange, "a finite number", value);
                return default!;
            }

            Fault(Mark(), ArgumentFaultCodes.WrongType, $"JSON, or a {Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)}", value);
            return default!;
        }

        _value = null;
        Open(json.Span);
        return TBinding.Read(ref this);
    }
}
