using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Keyway.AotTests.Bindings;

namespace Keyway.AotTests.Calls;

public static class SchemaTools
{
    /// <summary>Takes what a schema can say.</summary>
    /// <param name="node">A tree.</param>
    [Tool(Title = "Describe", Access = ToolAccess.Read, OpenWorld = false)]
    public static Point? Described(Node node, [Range(1, 9), Description("How many.")] int count = 3, [Argument(Name = "unit-of")] Unit? unit = null)
        => unit is null ? null : new Point(count, node.Name.Length);
}
