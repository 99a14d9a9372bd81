using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences;

/// <summary>A difference in how the names of an enum's values are spelled, as values and as keys of dictionaries.</summary>
internal abstract class EnumTextDifference : Difference
{
    public override JsonTree? Without(Place place) => Change(place, text => Without(EnumOf(place), text));

    public override JsonTree? Provoke(Place place, Random random) => Change(place, text => Provoke(EnumOf(place), text, random));

    protected static bool IsFlags(Type type) => type.IsDefined(typeof(FlagsAttribute), inherit: false);

    /// <summary>Returns what stands for a text without the difference; null where it isn't in the text.</summary>
    protected abstract string? Without(Type type, string text);

    /// <summary>Makes the difference of a text that fits; null where this enum isn't one for it.</summary>
    protected abstract string? Provoke(Type type, string text, Random random);

    private static Type EnumOf(Place place) => place.Type.IsEnum ? place.Type : place.Info.KeyType!;

    private static JsonTree? Change(Place place, Func<string, string?> change)
    {
        if (place.Type.IsEnum)
        {
            return place.Node.Text is { } text && change(text) is { } changed ? JsonTree.String(changed) : null;
        }

        if (place.Info is not { Kind: JsonTypeInfoKind.Dictionary, KeyType.IsEnum: true } || place.Node.Kind != JsonValueKind.Object)
        {
            return null;
        }

        string?[] keys = [.. place.Node.Members.Select(member => JsonTree.Decode(member.Name) is { } text ? change(text) : null)];
        return keys.All(key => key is null)
            ? null
            : JsonTree.Object(place.Node.Members.Select((member, i) => (keys[i] is { } key ? JsonTree.Encode(key) : member.Name, member.Value)));
    }
}
