using System.Text;

namespace Keyway.Agents.Tests;

/// <summary>Files that can't be read are said to be so, and how they are encoded doesn't go unsaid.</summary>
public sealed class UnreadableProgramTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void BlankPath_IsTheCallersFault(string path)
    {
        Assert.Throws<ArgumentException>(() => LlmProgram.Load(path));
        Assert.Throws<ArgumentException>(() => LlmProgram.Parse("model: {}", path));
    }

    [Fact]
    public void MissingFile_IsSaidInItsFirstLine()
    {
        using var folder = new ProgramFolder();

        Assert.Equal(
            [new ProgramFault(folder["a.yaml"], 1, 1, $"There is no file '{folder["a.yaml"]}'. Mend the path, or make the file.")],
            folder.Faults("a.yaml"));
        Assert.Equal("There is no file", Assert.Single(folder.Faults("no/folder/a.yaml")).Message[..16]);
    }

    [Fact]
    public void Folder_IsNoFile()
    {
        using var folder = new ProgramFolder();
        folder.Write("folder/a.yaml", "model: {}").Write("b.yaml", "prompt:\n  system_file: folder");

        ProgramFault fault = Assert.Single(folder.Faults("folder"));
        Assert.Equal((folder["folder"], 1, 1), (fault.File, fault.Line, fault.Column));
        Assert.Contains("Expected a file, got the folder", fault.Message, StringComparison.Ordinal);
        fault = Assert.Single(folder.Faults("b.yaml"));
        Assert.Equal((folder["b.yaml"], 2, 16), (fault.File, fault.Line, fault.Column));
        Assert.Contains("Expected a file, got the folder", fault.Message, StringComparison.Ordinal);
    }

    [LinuxFact]
    public void FileThatCantBeRead_SaysWhy()
    {
        // No user can read the first byte of it, root neither.
        const string Unreadable = "/proc/self/mem";

        ProgramFault fault = Assert.Single(
            Assert.Throws<ProgramException>(() => LlmProgram.Parse($"prompt: {{system_file: {Unreadable}}}")).Faults);

        Assert.Equal((1, 23), (fault.Line, fault.Column));
        Assert.Contains("can't be read", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LargeFile_IsRefused()
    {
        using var folder = new ProgramFolder();
        folder.Write("least.yaml", $"# {new string('x', (1024 * 1024) - 12)}\nmodel: {{}}").Write("more.yaml", $"# {new string('x', (1024 * 1024) - 11)}\nmodel: {{}}");

        Assert.NotNull(folder.Load("least.yaml"));
        Assert.Contains("Expected at most 1024 KiB, got more", Assert.Single(folder.Faults("more.yaml")).Message, StringComparison.Ordinal);
    }

    [LinuxFact]
    public void FileWithoutEnd_IsRefused()
    {
        ProgramException exception = Assert.Throws<ProgramException>(() => LlmProgram.Parse("prompt: {system_file: /dev/zero}"));

        Assert.Contains("Expected at most 1024 KiB", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ByteOrderMark_IsPassedOver()
    {
        using var folder = new ProgramFolder();
        folder.Write("s.md", [.. Encoding.UTF8.Preamble, .. "text"u8]).Write("a.yaml", [.. Encoding.UTF8.Preamble, .. "prompt: {system_file: s.md}"u8]);

        Assert.Equal("text", folder.Load("a.yaml").Prompt.System);
        Assert.Equal("a", LlmProgram.Parse("\uFEFFmodel: {name: a}").Model.Name);
    }

    [Fact]
    public void OtherEncodings_AreSaidWhereTheyBegin()
    {
        using var folder = new ProgramFolder();
        folder.Write("latin.yaml", Encoding.Latin1.GetBytes("model:\r\n  name: café"))
            .Write("utf16.yaml", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("model: {}")])
            .Write("cut.yaml", "model: {name: \"é"u8[..^1].ToArray())
            .Write("a.yaml", "prompt:\n  system_file: latin.yaml");

        Assert.Equal(
            [new ProgramFault(folder["latin.yaml"], 2, 12, "Expected UTF-8, got the byte 0xE9, which isn't. Save the file as UTF-8.")],
            folder.Faults("latin.yaml"));
        Assert.Equal((1, 1), Place(Assert.Single(folder.Faults("utf16.yaml"))));
        Assert.Equal((1, 16), Place(Assert.Single(folder.Faults("cut.yaml"))));

        // It is that file which has to be mended.
        Assert.Equal((folder["latin.yaml"], 2), (folder.Faults("a.yaml")[0].File, folder.Faults("a.yaml").Single().Line));
    }

    private static (int Line, int Column) Place(ProgramFault fault) => (fault.Line, fault.Column);
}
