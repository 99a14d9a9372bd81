namespace Keyway.Agents.Tests;

public sealed class FileToolTests : IDisposable
{
    private readonly Sandbox _sandbox = new();
    private readonly RuntimeContext _context;

    public FileToolTests() => _context = RuntimeContext.Create().WithFiles(_sandbox.Files);

    [LinuxFact]
    public async Task ReadFile_ReadsUnderTheRoots()
    {
        _sandbox.Put("dir/file.txt", "<text>");

        Assert.Equal("<text>", await _context.CallAsync("read_file", """{ "file_path": "dir/file.txt" }"""));
        Assert.Equal(FileErrorCodes.PathNotAllowed, (await _context.FailAsync("read_file", """{ "file_path": "../outside/secret.txt" }""")).Code);
    }

    [LinuxFact]
    public async Task ListDir_ListsUnderTheRoots()
    {
        _sandbox.Put("dir/file.txt", "<text>");

        Assert.Equal(
            """{"entries":[{"name":"dir","kind":"directory","size":null}],"truncated":false}""",
            await _context.CallAsync("list_dir", "{}"));
        Assert.Equal(
            """{"entries":[{"name":"file.txt","kind":"file","size":6}],"truncated":false}""",
            await _context.CallAsync("list_dir", """{ "path": "dir" }"""));
        Assert.Equal(FileErrorCodes.PathNotAllowed, (await _context.FailAsync("list_dir", """{ "path": "/" }""")).Code);
    }

    [LinuxFact]
    public async Task WithoutRoots_TheWorkingDirectoryIsAllowed()
    {
        RuntimeContext context = RuntimeContext.Create();
        string here = Path.GetFileName(Directory.EnumerateFiles(Environment.CurrentDirectory).First());

        Assert.Contains($"\"{here}\"", await context.CallAsync("list_dir", "{}"), StringComparison.Ordinal);
        ToolError error = await context.FailAsync("read_file", """{ "file_path": "/etc/hostname" }""");
        Assert.Equal(FileErrorCodes.PathNotAllowed, error.Code);
        Assert.Contains($"'{Environment.CurrentDirectory}'", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _sandbox.Dispose();
}
