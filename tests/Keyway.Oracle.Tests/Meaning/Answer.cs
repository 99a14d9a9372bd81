namespace Keyway.Oracle.Tests.Meaning;

/// <summary>What became of a text: a value, or a refusal with its cause.</summary>
internal readonly record struct Answer(bool IsTaken, object? Value, string Cause)
{
    public static Answer Taken(object? value) => new(true, value, "");

    public static Answer Refused(string cause) => new(false, null, cause);

    /// <summary>Says whether both are refusals, or both are the same value.</summary>
    public bool IsSameAs(Answer other)
        => IsTaken == other.IsTaken && (!IsTaken || Structure.Difference(Value, other.Value) is null);

    public override string ToString() => IsTaken ? $"takes {SystemTextJson.Show(Value)}" : $"refuses ({Cause})";
}
