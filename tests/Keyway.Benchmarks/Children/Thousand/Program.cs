using System.Diagnostics;
using System.Runtime.CompilerServices;
using Keyway;
using Keyway.Benchmarks.Children;

long start = Stopwatch.GetTimestamp();
if (args is ["names"])
{
    Names.Report();
}
else
{
    Call(start);
}

[MethodImpl(MethodImplOptions.NoInlining)]
static void Call(long start)
{
    var invoker = new ToolInvoker(ThousandPlugin.Registry);
    ToolResult result = invoker.InvokeAsync("add_42", ToolArguments.FromJson(FirstCall.Arguments)).AsTask().GetAwaiter().GetResult();
    FirstCall.Report(start, () => result.StructuredContent.ToString());
}
