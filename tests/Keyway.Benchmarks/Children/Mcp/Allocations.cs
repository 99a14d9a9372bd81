using System.ComponentModel;
#if PEER
using ModelContextProtocol.Server;
#endif

namespace Keyway.Benchmarks.Children;

/// <summary>Tells what the whole process has allocated, for whoever measures it.</summary>
#if PEER
[McpServerToolType]
#endif
public static class Allocations
{
#if PEER
    [McpServerTool(Name = "allocated")]
#else
    [Tool("allocated")]
#endif
    [Description("Returns the bytes that were allocated since the start.")]
    public static string Allocated() => $"{GC.GetTotalAllocatedBytes(precise: true)}";
}
