namespace Keyway.Generators.Tests.Tools;

/// <summary>A struct with tools is made for each call, and disposed with it as a class is.</summary>
public class StructTargetTests
{
    private const string Log = "public static class Log { public static string Text { get; set; } = \"\"; [Tool] public static string Read() => Text; }";
    private const string Registry = "[PluginRegistry] public static partial class Plugin;";

    [Theory]
    [InlineData("IDisposable", "public void Dispose() => Log.Text += \"disposed \" + _count;", "ran disposed 2")]
    [InlineData("IAsyncDisposable", "public async ValueTask DisposeAsync() { int count = _count; await Task.Yield(); Log.Text += \"disposed \" + count; }", "ran disposed 2")]
    [InlineData("IDisposable, IAsyncDisposable", "void IDisposable.Dispose() => Log.Text += \"wrong\"; public ValueTask DisposeAsync() { Log.Text += \"disposed \" + _count; return default; }", "ran disposed 2")]
    [InlineData("ICloneable", "public object Clone() => this; public void Dispose() => Log.Text += \"wrong\";", "ran ")]
    public async Task StructThatIsDisposable_IsDisposedAsTheMethodLeftIt(string interfaces, string dispose, string expected)
    {
        GeneratorRun run = Author.Runs(
            $"{Log} public struct Point(IServiceProvider services) : {interfaces} {{ private int _count = services is null ? 0 : 1; [Tool] public void Run() {{ _count++; Log.Text += \"ran \"; }} {dispose} }} {Registry}");

        using LoadedAssembly loaded = run.Load();
        await loaded.Call("run", "{}");
        Assert.Equal(expected, await loaded.Call("read", "{}"));
    }

    [Fact]
    public async Task DisposableStruct_IsDisposedOnceItsTaskHasEnded()
    {
        GeneratorRun run = Author.Runs(
            $"{Log} public struct Point : IDisposable {{ [Tool] public async Task<int> Run(int x) {{ await Task.Delay(1); Log.Text += \"ran \"; return x; }} public void Dispose() => Log.Text += \"disposed\"; }} {Registry}");

        using LoadedAssembly loaded = run.Load();
        Assert.Equal("5", await loaded.Call("run", """{"x":5}"""));
        Assert.Equal("ran disposed", await loaded.Call("read", "{}"));
    }

    [Fact]
    public void ReadOnlyAndRecordStructs_Compile()
        => Author.Runs(
            "public struct S : IDisposable { public readonly void Dispose() { } [Tool] public readonly int One() => 1; }"
            + "public readonly struct R(IFormatProvider? p = null) : IDisposable { public void Dispose() { } [Tool] public int Two() => p is null ? 1 : 2; }"
            + "public record struct Q : IAsyncDisposable { public ValueTask DisposeAsync() => default; [Tool] public Task Three() => Task.CompletedTask; }",
            Registry);

    [Fact]
    public async Task DisposableStruct_IsDisposedWhenItsMethodThrowsOrItsArgumentsDontFit()
    {
        GeneratorRun run = Author.Runs(
            $"{Log} public struct Point : IDisposable {{ [Tool] public void Run(int x) => throw new ToolException(\"no\"); public void Dispose() => Log.Text += \"disposed \"; }} {Registry}");

        using LoadedAssembly loaded = run.Load();
        await loaded.Call("run", """{"x":5}""");
        await loaded.Call("run", """{"x":"no"}""");
        Assert.Equal("disposed disposed ", await loaded.Call("read", "{}"));
    }
}
