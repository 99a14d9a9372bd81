namespace Keyway.Oracle.Tests.Corpus;

/// <summary>Values that are generated for a member, since others seldom meet its annotations, or just miss them.</summary>
/// <param name="values">The values.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ExamplesAttribute(params object?[] values) : Attribute
{
    public IReadOnlyList<object?> Values { get; } = values;
}
