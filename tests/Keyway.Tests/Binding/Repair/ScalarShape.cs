namespace Keyway.Tests.Binding.Repair;

/// <summary>A value without parts.</summary>
internal sealed record ScalarShape(string Value) : Shape
{
    public override JsonTree Good(bool isFull) => JsonTree.Of(!isFull && IsNullable ? "null" : Value);
}
