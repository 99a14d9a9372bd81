using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Keyway.Harness;

/// <summary>The content of a model as text, whatever its own equality says.</summary>
internal static class ModelText
{
    /// <summary>Says in what two values differ.</summary>
    /// <param name="first">One value.</param>
    /// <param name="second">The other.</param>
    /// <returns>The first differing member of each; null when their content is the same.</returns>
    public static string? Difference(object? first, object? second)
    {
        string[] ours = Of(first).Split('\n');
        string[] theirs = Of(second).Split('\n');
        for (int i = 0; i < Math.Max(ours.Length, theirs.Length); i++)
        {
            string our = i < ours.Length ? ours[i] : "nothing";
            string their = i < theirs.Length ? theirs[i] : "nothing";
            if (our != their)
            {
                return $"{our}, but {their}";
            }
        }

        return null;
    }

    /// <summary>The elements of an immutable array whose element type isn't known here.</summary>
    /// <param name="value">Any value.</param>
    /// <returns>The elements; null when it is something else.</returns>
    public static Array? ElementsOfImmutableArray(object? value) =>
        value is not null && value.GetType() is { IsGenericType: true } type
            && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? ((IEnumerable)value).Cast<object?>().ToArray()
            : null;

    private static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value, "", new HashSet<object>(ReferenceEqualityComparer.Instance));
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, string path, HashSet<object> open)
    {
        if (value is null || ModelWalk.IsLeaf(value.GetType()))
        {
            text.Append(path).Append(" = ").Append(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null")
                .Append('\n');
            return;
        }

        text.Append(path).Append(" : ").Append(value.GetType().Name).Append('\n');
        if (!open.Add(value))
        {
            return;
        }

        foreach ((string member, object? child) in ModelWalk.Children(value))
        {
            Write(text, child, path + member, open);
        }

        open.Remove(value);
    }
}
