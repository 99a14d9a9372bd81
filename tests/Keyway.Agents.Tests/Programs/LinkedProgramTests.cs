using System.Globalization;

namespace Keyway.Agents.Tests;

/// <summary>Programs that are linked are read with their own faults, each once, and never in a ring.</summary>
public sealed class LinkedProgramTests
{
    [Fact]
    public void FaultsOfLinkedPrograms_AreSaidInTheirFiles()
    {
        using var folder = new ProgramFolder();
        folder.Write("a.yaml", "linked_programs:\n  b: sub/b.yaml\n  c: c.yaml\nmodle: 1")
            .Write("sub/b.yaml", "model:\n  max_iterations: none\nlinked_programs: {d: d.yaml}")
            .Write("sub/d.yaml", "tools: 1\nx: 1")
            .Write("c.yaml", "model: [");

        Assert.Equal(
            [("a.yaml", 4, 1), ("sub/b.yaml", 2, 19), ("sub/d.yaml", 1, 8), ("sub/d.yaml", 2, 1), ("c.yaml", 1, 9)],
            folder.Faults("a.yaml").Select(fault => (Path.GetRelativePath(folder[""], fault.File).Replace('\\', '/'), fault.Line, fault.Column)));
    }

    [Fact]
    public void MissingProgram_IsSaidAtItsLink()
    {
        using var folder = new ProgramFolder();
        folder.Write("a.yaml", "linked_programs:\n  b: b.yaml\n  c: {path: sub/c.yaml, description: x}\n  d: .");

        IReadOnlyList<ProgramFault> faults = folder.Faults("a.yaml");

        Assert.Equal([(2, 6), (3, 13), (4, 6)], faults.Select(fault => (fault.Line, fault.Column)));
        Assert.Equal($"There is no file '{folder["b.yaml"]}'. Mend the path, or make the file.", faults[0].Message);
        Assert.StartsWith("Expected a file, got the folder", faults[2].Message, StringComparison.Ordinal);
        Assert.All(faults, fault => Assert.Equal(folder["a.yaml"], fault.File));
    }

    [Fact]
    public void LinksThatArent_AreSaidWhereTheyStand()
    {
        using var folder = new ProgramFolder();
        folder.Write("b.yaml", "model: {}")
            .Write("a.yaml", "linked_programs:\n  a b: b.yaml\n  c: {description: x}\n  D: b.yaml\n  d: b.yaml\n  e: 1\n  f: {path: '', pth: b}\n  g:\n");

        IReadOnlyList<ProgramFault> faults = folder.Faults("a.yaml");

        Assert.Equal([(2, 3), (3, 6), (5, 3), (6, 6), (7, 13), (7, 17), (8, 3)], faults.Select(fault => (fault.Line, fault.Column)));
        Assert.Contains("'a b' can't be the name of a program: expected 1 to 128", faults[0].Message, StringComparison.Ordinal);
        Assert.Contains("'linked_programs.c': expected a 'path', got none.", faults[1].Message, StringComparison.Ordinal);
        Assert.Contains("The program 'd' differs from 'D' only in case", faults[2].Message, StringComparison.Ordinal);
        Assert.Contains("'linked_programs.e': expected text", faults[3].Message, StringComparison.Ordinal);
        Assert.Contains("'linked_programs.f.path': expected text, got a blank one.", faults[4].Message, StringComparison.Ordinal);
        Assert.Contains("There is no key 'pth'", faults[5].Message, StringComparison.Ordinal);
        Assert.Contains("'linked_programs.g': expected text, got nothing.", faults[6].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ProgramOfSeveralPaths_IsOne()
    {
        using var folder = new ProgramFolder();
        folder.Write("sub/c.yaml", "prompt: {system_file: s.md}").Write("sub/s.md", "text")
            .Link("other", folder["sub"])
            .Link("link.yaml", Path.Combine("other", "c.yaml"))
            .Write("b.yaml", "linked_programs: {c: other/../sub/./c.yaml}")
            .Write("a.yaml", "linked_programs: {b: b.yaml, c: sub/c.yaml, d: other/c.yaml, e: link.yaml}");

        LlmProgram program = folder.Load("a.yaml");

        LlmProgram linked = program.LinkedPrograms["c"].Program;
        Assert.Equal(("c", folder["sub"], "text"), (linked.Name, linked.BaseDirectory, linked.Prompt.System));
        Assert.Same(linked, program.LinkedPrograms["d"].Program);
        Assert.Same(linked, program.LinkedPrograms["e"].Program);
        Assert.Same(linked, program.LinkedPrograms["b"].Program.LinkedPrograms["c"].Program);
    }

    [Fact]
    public void FaultyProgramOfTwoLinks_IsSaidOnce()
    {
        using var folder = new ProgramFolder();
        folder.Write("b.yaml", "x: 1").Write("a.yaml", "linked_programs: {b: b.yaml, c: ./b.yaml}");

        Assert.Equal(folder["b.yaml"], Assert.Single(folder.Faults("a.yaml")).File);
    }

    [Fact]
    public void Ring_IsNamedWhole()
    {
        using var folder = new ProgramFolder();
        folder.Write("a.yaml", "linked_programs: {b: b.yaml}")
            .Write("b.yaml", "model: {}\nlinked_programs:\n  c: {path: sub/c.yaml}")
            .Write("sub/c.yaml", "linked_programs:\n  b: ../b.yaml");

        Assert.Equal(
            [
                new ProgramFault(
                    folder["sub/c.yaml"],
                    2,
                    6,
                    $"Expected links that end, got a ring: {folder["b.yaml"]} → {folder["sub/c.yaml"]} → {folder["b.yaml"]}. Take one of these links away."),
            ],
            folder.Faults("a.yaml"));
    }

    [Fact]
    public void ProgramThatLinksItself_IsARing()
    {
        using var folder = new ProgramFolder();
        folder.Write("a.yaml", "linked_programs: {me: a.yaml}");

        ProgramFault fault = Assert.Single(folder.Faults("a.yaml"));

        Assert.Contains($"a ring: {folder["a.yaml"]} → {folder["a.yaml"]}.", fault.Message, StringComparison.Ordinal);
        Assert.Equal((1, 23), (fault.Line, fault.Column));
        fault = Assert.Single(Assert.Throws<ProgramException>(() => LlmProgram.Parse("linked_programs: {me: b.yaml}", folder["b.yaml"])).Faults);
        Assert.Contains($"a ring: {folder["b.yaml"]} → {folder["b.yaml"]}.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RingThroughLinksOfTheFileSystem_IsFound()
    {
        using var folder = new ProgramFolder();
        folder.Write("sub/a.yaml", "linked_programs: {b: ../other/b.yaml}")
            .Link("other", folder["sub"])
            .Link("sub/again.yaml", "a.yaml")
            .Write("sub/b.yaml", "linked_programs: {a: ../other/again.yaml}");

        ProgramFault fault = Assert.Single(folder.Faults("other/again.yaml"));

        Assert.Contains($"a ring: {folder["sub/a.yaml"]} → {folder["sub/b.yaml"]} → {folder["sub/a.yaml"]}.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(folder["sub/b.yaml"], fault.File);
    }

    [Fact]
    public void LinkOfTheFileSystemToItself_IsNoFile()
    {
        using var folder = new ProgramFolder();
        folder.Link("a.yaml", folder["b.yaml"]).Link("b.yaml", folder["a.yaml"]);

        Assert.Equal((folder["a.yaml"], 1, 1), (folder.Faults("a.yaml").Single().File, 1, 1));
    }

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public void LongChains_AreRefused(int length, bool isRead)
    {
        using var folder = new ProgramFolder();
        for (int i = 1; i < length; i++)
        {
            folder.Write(Name(i), $"linked_programs: {{next: {Name(i + 1)}}}");
        }

        folder.Write(Name(length), "model: {}");

        ProgramException? exception = (ProgramException?)Record.Exception(() => folder.Load(Name(1)));

        Assert.Equal(isRead, exception is null);
        Assert.Equal(isRead ? null : "Expected at most 32 programs linked one behind the other, got more. Link fewer.", exception?.Faults.Single().Message);

        static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"p{i}.yaml");
    }
}
