using System.Runtime.InteropServices;
using System.Text.Json;

namespace Keyway.Binding;

/// <summary>
/// Reads arguments that came one by one where each has its declared name and is one token, as nearly all are: nothing is
/// set up for them. It records nothing. Whatever else came is left to a <see cref="BindingReader"/>, which starts anew.
/// </summary>
internal static class ArgumentTokens
{
    /// <summary>Reads all arguments of a call; false where that takes a reader.</summary>
    /// <typeparam name="TArguments">The arguments.</typeparam>
    /// <param name="map">What came.</param>
    /// <param name="maxBytes">The largest argument.</param>
    /// <param name="arguments">Takes the values.</param>
    public static bool TryRead<TArguments>(ArgumentMap map, int maxBytes, out TArguments arguments)
        where TArguments : struct, ITokenArguments<TArguments>
    {
        arguments = TArguments.Initial;
        return map.Elements is { } elements
            ? TryReadEach(elements, maxBytes, ref arguments)
            : TryReadNamed(map, maxBytes, ref arguments);
    }

    private static bool TryReadEach<TArguments>(
        Dictionary<string, JsonElement> elements, int maxBytes, ref TArguments arguments)
        where TArguments : struct, ITokenArguments<TArguments>
    {
        ReadOnlySpan<string> names = TArguments.Names;
        ulong read = 0;
        int next = 0;
        foreach ((string name, JsonElement element) in elements)
        {
            // Most callers have them in the declared order: the next one is looked at before any is looked for. One that
            // comes again can only be told from the first by a comparer of the caller's own.
            int member = next < names.Length && names[next] == name ? next : names.IndexOf(name);
            if (member < 0 || (read & 1UL << member) != 0 || !TryReadElement(member, element, maxBytes, ref arguments))
            {
                return false;
            }

            read |= 1UL << member;
            next = member + 1;
        }

        return HasRequired<TArguments>(read);
    }

    private static bool TryReadNamed<TArguments>(ArgumentMap map, int maxBytes, ref TArguments arguments)
        where TArguments : struct, ITokenArguments<TArguments>
    {
        ReadOnlySpan<string> names = TArguments.Names;
        ulong read = 0;
        int count = 0;
        for (int member = 0; member < names.Length; member++)
        {
            if (map.TryGet(names[member], out JsonElement element, out object? other))
            {
                if (other is not null || !TryReadElement(member, element, maxBytes, ref arguments))
                {
                    return false;
                }

                read |= 1UL << member;
                count++;
            }
        }

        return HasRequired<TArguments>(read) && count == map.Count;
    }

    private static bool HasRequired<TArguments>(ulong read)
        where TArguments : struct, ITokenArguments<TArguments>
    {
        ReadOnlySpan<ulong> required = TArguments.Required;
        return required.IsEmpty || (required[0] & ~read) == 0;
    }

    // An undefined element throws, and is left to the reader with everything else that is rare.
    private static bool TryReadElement<TArguments>(int member, JsonElement element, int maxBytes, ref TArguments arguments)
        where TArguments : struct, ITokenArguments<TArguments>
    {
        ReadOnlySpan<byte> token = JsonMarshal.GetRawUtf8Value(element);
        return token.Length <= maxBytes && TArguments.TryReadToken(member, token, ref arguments);
    }
}
