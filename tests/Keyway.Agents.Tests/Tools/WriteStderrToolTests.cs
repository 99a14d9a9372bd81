namespace Keyway.Agents.Tests;

public sealed class WriteStderrToolTests
{
    private readonly StderrLog _log = new();

    [Fact]
    public async Task Message_IsAppended()
    {
        RuntimeContext context = RuntimeContext.Create().WithStderr(_log);

        await context.CallAsync("write_stderr", """{ "message": "one" }""");
        await context.CallAsync("write_stderr", """{ "message": "two" }""");

        Assert.Equal(["one", "two"], _log.Snapshot());
    }

    [Fact]
    public async Task EmptyMessage_IsAnError()
    {
        ToolError error = await RuntimeContext.Create().WithStderr(_log).FailAsync("write_stderr", """{ "message": "" }""");

        Assert.Equal(ToolErrorCodes.InvalidArguments, error.Code);
        Assert.Empty(_log.Snapshot());
    }
}
