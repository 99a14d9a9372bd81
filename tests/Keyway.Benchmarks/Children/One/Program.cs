using System.Diagnostics;
using System.Runtime.CompilerServices;
using Keyway;
using Keyway.Benchmarks.Children;

Call(Stopwatch.GetTimestamp());

[MethodImpl(MethodImplOptions.NoInlining)]
static void Call(long start)
{
    var invoker = new ToolInvoker(OnePlugin.Registry);
    ToolResult result = invoker.InvokeAsync("add", ToolArguments.FromJson(FirstCall.Arguments)).AsTask().GetAwaiter().GetResult();
    FirstCall.Report(start, () => result.StructuredContent.ToString());
}
