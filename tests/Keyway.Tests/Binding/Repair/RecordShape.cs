namespace Keyway.Tests.Binding.Repair;

/// <summary>An object with named members.</summary>
internal sealed record RecordShape(Shape.Member[] Members) : Shape
{
    public override JsonTree Good(bool isFull)
        => JsonTree.Object(
            from member in Members
            where isFull || member.IsRequired
            select KeyValuePair.Create(member.Name, member.Shape.Good(isFull)));
}
