using System.Globalization;

namespace Keyway.Tests.Binding.Repair;

/// <summary>A JSON value that can be changed, and may hold a name twice.</summary>
internal sealed class JsonTree
{
    public string? Literal { get; private set; }

    public List<JsonTree>? Elements { get; private set; }

    public List<KeyValuePair<string, JsonTree>>? Members { get; private set; }

    public static JsonTree Of(string literal) => new() { Literal = literal };

    public static JsonTree Array(IEnumerable<JsonTree> elements) => new() { Elements = [.. elements] };

    public static JsonTree Object(IEnumerable<KeyValuePair<string, JsonTree>> members) => new() { Members = [.. members] };

    public int IndexOf(string name) => Members!.FindIndex(member => member.Key == name);

    public JsonTree At(IEnumerable<string> path)
        => path.Aggregate(this, (tree, step) => tree.Members is { } members ? members[tree.IndexOf(step)].Value : tree.Elements![int.Parse(step, CultureInfo.InvariantCulture)]);

    /// <summary>Becomes a copy of another value.</summary>
    public void Become(JsonTree other)
    {
        JsonTree copy = other.Clone();
        (Literal, Elements, Members) = (copy.Literal, copy.Elements, copy.Members);
    }

    public JsonTree Clone() => new()
    {
        Literal = Literal,
        Elements = Elements?.ConvertAll(element => element.Clone()),
        Members = Members?.ConvertAll(member => KeyValuePair.Create(member.Key, member.Value.Clone())),
    };

    public override string ToString()
        => Literal
            ?? (Elements is not null
                ? $"[{string.Join(',', Elements)}]"
                : $"{{{string.Join(',', Members!.Select(member => $"\"{member.Key}\":{member.Value}"))}}}");
}
