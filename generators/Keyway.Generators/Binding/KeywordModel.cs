using System.Globalization;

namespace Keyway.Generators.Binding;

/// <summary>A keyword of a schema and its value, as C#: a number, or the text of one.</summary>
internal sealed record KeywordModel(string Name, string Value)
{
    /// <summary>Gets the number.</summary>
    public double Number => double.Parse(Value.Trim('"'), CultureInfo.InvariantCulture);
}
