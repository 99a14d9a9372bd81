//HintName: Toy.Marked.g.cs
namespace Toy
{
    internal sealed class MarkedAttribute : global::System.Attribute
    {
    }
}