namespace Keyway.Tests.Binding.Repair;

/// <summary>An array of like elements.</summary>
internal sealed record ListShape(Shape Element, int? Most) : Shape
{
    public override JsonTree Good(bool isFull) => JsonTree.Array(Enumerable.Repeat(isFull, isFull ? 2 : 1).Select(Element.Good));
}
