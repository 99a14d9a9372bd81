using System.Text.Json;
using Keyway.Binding;

namespace Keyway.Agents;

/// <summary>Arguments of a tool whose schema somebody else holds them to: any names, any JSON.</summary>
internal struct OpenArguments : IArguments<OpenArguments>, IMemberTable
{
    private ExtensionMembers _all;

    public static ReadOnlySpan<string> Names => [];

    public static ReadOnlySpan<ulong> Required => [];

    public static UnknownMembers Unknown => UnknownMembers.Kept;

    public static int IndexOf(ReadOnlySpan<byte> name) => -1;

    public static OpenArguments Read(ref BindingReader reader)
    {
        var arguments = default(OpenArguments);
        reader.Begin();
        if (reader.BeginObject(out MemberSet members))
        {
            while (reader.Next<OpenArguments>(ref members, out _))
            {
                arguments._all.Read(ref reader);
            }

            reader.EndObject<OpenArguments>(ref members);
        }

        return arguments;
    }

    /// <summary>Returns the arguments by name, each a <see cref="JsonElement"/>, or null.</summary>
    public readonly Dictionary<string, object?> ToObjects() => _all.AddTo(new Dictionary<string, object?>(StringComparer.Ordinal));

    /// <summary>Returns the arguments by name.</summary>
    public readonly Dictionary<string, JsonElement> ToElements() => _all.AddTo(new Dictionary<string, JsonElement>(StringComparer.Ordinal));
}
