namespace Keyway.Agents.Tests;

public sealed class FileDescriptorToolTests : IDisposable
{
    private readonly Sandbox _sandbox = new();
    private readonly FileDescriptorManager _descriptors = new(new FileDescriptorSettings { DefaultPageSize = 10, MaxTotalChars = 100 });
    private readonly RuntimeContext _context;

    public FileDescriptorToolTests()
    {
        _context = RuntimeContext.Create().WithFileDescriptors(_descriptors).WithFiles(_sandbox.Files);
        _descriptors.Add("one\ntwo\nthree\n<four>");
    }

    [Theory]
    [InlineData("""{ "fd": "fd:1" }""", "page=\"1\" pages=\"2\" lines=\"1-2\"", "one\ntwo\n")]
    [InlineData("""{ "fd": "fd:1", "mode": "page", "start": 2 }""", "page=\"2\" pages=\"2\" lines=\"3-3\"", "three\n")]
    [InlineData("""{ "fd": "fd:1", "mode": "line", "start": 3, "count": 9 }""", "page=\"2-3\"", "three\n&lt;four&gt;")]
    [InlineData("""{ "fd": "fd:1", "mode": "char", "start": 2, "count": 2 }""", "chars=\"2-3\"", "ne")]
    [InlineData("""{ "fd": "fd:1", "read_all": true, "start": 99 }""", "chars=\"1-20\"", "one\ntwo\nthree\n&lt;four&gt;")]
    public async Task ReadFd_ShowsWhatIsAskedFor(string arguments, string attributes, string text)
    {
        string shown = await _context.CallAsync("read_fd", arguments);

        Assert.Contains(attributes.Replace("pages=\"2\"", "pages=\"3\"", StringComparison.Ordinal), shown, StringComparison.Ordinal);
        Assert.EndsWith($">{text}</fd_content>", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "fd": "fd:7" }""", "not_found", "There is no file descriptor 'fd:7'. There are: fd:1.", "fd:7")]
    [InlineData("""{ "fd": "fd:1", "start": 4 }""", "invalid_page", "There is no page 4 in fd:1, which has pages 1 to 3.", "fd:1")]
    [InlineData("""{ "fd": "fd:1", "mode": "line", "start": 0 }""", "invalid_parameter", "There is no line 0 in fd:1, which has lines 1 to 4.", "fd:1")]
    [InlineData("""{ "fd": "fd:1", "mode": "char", "start": 21 }""", "invalid_parameter", "There is no character 21 in fd:1, which has characters 1 to 20.", "fd:1")]
    [InlineData("""{ "fd": "fd:1", "count": 0 }""", "invalid_parameter", "The count is 0. Expected 1 or more: how many pages to read.", "fd:1")]
    public async Task ReadFd_SaysWhatIsWrong(string arguments, string type, string message, string fd)
    {
        ToolError error = await _context.FailAsync("read_fd", arguments);

        Assert.Equal(type, error.Code);
        Assert.Equal($"""<fd_error type="{type}" fd="{fd}">{message}</fd_error>""", error.Message);
    }

    [Fact]
    public async Task ReadFd_KnowsNoOtherMode()
        => Assert.Equal(ToolErrorCodes.InvalidArguments, (await _context.FailAsync("read_fd", """{ "fd": "fd:1", "mode": "word" }""")).Code);

    [Fact]
    public async Task Extraction_KeepsThePartUnderANewDescriptor()
    {
        string answer = await _context.CallAsync("read_fd", """{ "fd": "fd:1", "mode": "line", "start": 2, "extract_to_new_fd": true }""");

        Assert.Equal("two\n", _descriptors.Get("fd:2").Text);
        Assert.Equal(
            """
            <fd_result fd="fd:2" pages="1" lines="1-1" total_lines="1" chars="4" truncated="false" source="fd:1">
            <message>Characters 5 to 8 of fd:1 are kept as fd:2.</message>
            </fd_result>
            """.ReplaceLineEndings("\n"),
            answer);
    }

    [Fact]
    public async Task Extraction_MayGiveUpItsOwnSource()
    {
        _descriptors.Add(new string('x', 80));

        await _context.CallAsync("read_fd", """{ "fd": "fd:1", "extract_to_new_fd": true }""");

        Assert.Equal(["fd:2", "fd:3"], _descriptors.Descriptors.Select(descriptor => descriptor.Id));
        Assert.Equal("one\ntwo\n", _descriptors.Get("fd:3").Text);
    }

    [Fact]
    public async Task WithoutDescriptors_TheToolsSayWhatIsMissing()
    {
        ToolError error = await RuntimeContext.Create().FailAsync("read_fd", """{ "fd": "fd:1" }""");

        Assert.Equal(ToolErrorCodes.MissingContext, error.Code);
        Assert.Contains("'fd_manager'", error.Message, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task FdToFile_WritesTheWholeText()
    {
        string answer = await _context.CallAsync("fd_to_file", """{ "fd": "fd:1", "file_path": "new/\"a\".txt" }""");
        await _context.CallAsync("fd_to_file", """{ "fd": "fd:1", "file_path": "new/\"a\".txt", "mode": "append" }""");

        Assert.Equal("""<fd_file fd="fd:1" file_path="new/&quot;a&quot;.txt" mode="write" chars="20">Written.</fd_file>""", answer);
        Assert.Equal("one\ntwo\nthree\n<four>one\ntwo\nthree\n<four>", File.ReadAllText(_sandbox.InRoot("new/\"a\".txt")));
    }

    [LinuxFact]
    public async Task FdToFile_SaysWhatIsWrong()
    {
        _sandbox.Put("there", "");
        (string Arguments, string Type, string Message)[] faults =
        [
            ("\"fd\": \"fd:9\", \"file_path\": \"x\"", "not_found", "There is no file descriptor 'fd:9'. There are: fd:1."),
            ("\"fd\": \"fd:1\", \"file_path\": \"missing\", \"create\": false", "write_error", "There is no 'missing'."),
            ("\"fd\": \"fd:1\", \"file_path\": \"there\", \"exist_ok\": false", "write_error", "'there' is there already."),
            ("\"fd\": \"fd:1\", \"file_path\": \"x\", \"create\": false, \"exist_ok\": false", "invalid_parameter", "With create and exist_ok both false no file can be written. Set one of them to true."),
            ("\"fd\": \"fd:1\", \"file_path\": \"../x\"", "write_error", $"'../x' isn't under the allowed directories: '{_sandbox.Root}'. Name a path under one of them."),
        ];

        foreach ((string arguments, string type, string message) in faults)
        {
            ToolError error = await _context.FailAsync("fd_to_file", $"{{ {arguments} }}");
            Assert.Equal(type, error.Code);
            Assert.EndsWith($">{message}</fd_error>", error.Message, StringComparison.Ordinal);
        }

        _sandbox.AssertOutsideIsUntouched();
    }

    public void Dispose() => _sandbox.Dispose();
}
