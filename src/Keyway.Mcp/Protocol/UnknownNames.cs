using System.Globalization;
using System.Text;

namespace Keyway.Mcp;

/// <summary>Says what there is in place of something that there isn't.</summary>
internal static class UnknownNames
{
    private const int MostNames = 20;

    public static string Describe(string noun, string name, IReadOnlyList<ToolDescriptor> listed)
    {
        const int MostCharacters = 128;
        string shown = name.Length <= MostCharacters ? name : $"{name[..MostCharacters]}…";
        string[] names = [.. listed.Select(item => item.Name)];
        string[] nearest = [.. NameSuggestions.FindNearest(shown, names, 3)];
        var message = new StringBuilder().Append(CultureInfo.InvariantCulture, $"Unknown {noun}: '{shown}'.");
        if (nearest.Length > 0)
        {
            message.Append(CultureInfo.InvariantCulture, $" Did you mean {string.Join(" or ", nearest.Select(near => $"'{near}'"))}?");
        }

        return names.Length == 0
            ? message.Append(" There are none at all.").ToString()
            : message.Append(CultureInfo.InvariantCulture, $" There are: {string.Join(", ", names.Take(MostNames))}")
                .Append(names.Length > MostNames ? $" and {names.Length - MostNames} more." : ".")
                .ToString();
    }
}
