using System.Diagnostics;
using System.Runtime.CompilerServices;
using Keyway;
using Keyway.Benchmarks.Children;

long start = Stopwatch.GetTimestamp();
if (args is ["heard", var when])
{
    Heard.Report(callBefore: when == "later");
}
else
{
    Call(start);
}

[MethodImpl(MethodImplOptions.NoInlining)]
static void Call(long start)
{
    var invoker = new ToolInvoker(OnePlugin.Registry);
    ToolResult result = invoker.InvokeAsync("add", ToolArguments.FromJson(FirstCall.Arguments)).AsTask().GetAwaiter().GetResult();
    FirstCall.Report(start, () => result.StructuredContent.ToString());
}
