namespace Keyway.Generators.Binding;

/// <summary>When a member is left out: the values of System.Text.Json's <c>JsonIgnoreCondition</c>, the last two from version 10.</summary>
internal enum IgnoreCondition
{
    Never = 0,
    Always = 1,
    WhenWritingDefault = 2,
    WhenWritingNull = 3,
    WhenWriting = 4,
    WhenReading = 5,
}
