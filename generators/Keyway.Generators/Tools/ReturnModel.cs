namespace Keyway.Generators.Tools;

/// <summary>What becomes of what a method returns.</summary>
/// <param name="Type">The type of the result, without the task around it; empty where there is none.</param>
/// <param name="Result">The runtime's kind of result, such as <c>JsonResult&lt;int, IntegerBinding&lt;int&gt;&gt;</c>; for streams the items' binding.</param>
/// <param name="Binding">The binding whose schema describes structured content; null where there is none.</param>
/// <param name="BoundType">The type that the binding binds.</param>
/// <param name="IsAsync">Whether the method returns a task.</param>
/// <param name="IsStream">Whether the method returns a stream of items.</param>
/// <param name="IsNullable">Whether the task or stream may itself be null.</param>
internal sealed record ReturnModel(
    string Type, string Result, string? Binding, string? BoundType, bool IsAsync, bool IsStream, bool IsNullable = false)
{
    /// <summary>Gets whether the result is a stream of bytes, which is read to its end.</summary>
    public bool IsBytes { get; init; }

    /// <summary>Gets whether structured content is an object wherever there is any.</summary>
    public bool IsObject { get; init; }
}
