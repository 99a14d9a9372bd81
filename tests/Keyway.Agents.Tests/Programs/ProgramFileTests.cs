using Keyway.Harness;

namespace Keyway.Agents.Tests;

/// <summary>What a program file says is what the program has, and its faults have their place.</summary>
public sealed class ProgramFileTests
{
    [Fact]
    public void WholeProgram_HasWhatItsFileSays()
    {
        using var folder = new ProgramFolder();
        folder.Write("prompts/system.md", "Be brief.\n").Write("critic.yaml", "model: {name: small}").Write("programs/agent.yaml", """
            model:
              name: gpt-x
              provider: main
              max_iterations: 0x10
            prompt:
              system_file: ../prompts/system.md
              user: |
                Hello
            parameters:
              temperature: 1
              seed: -3
              stop: [END]
              thinking: {budget: 2e3, kinds: [a, 1, null, true]}
            tools:
              - search
              - name: write_file
                alias: save
                description: Writes a file.
                access: admin
                parameters:
                  path: Where to.
            linked_programs:
              critic: {path: ../critic.yaml, description: Finds mistakes.}
              again: ../critic.yaml
            file_descriptors:
              enabled: True
              max_direct_output_chars: 1
              default_page_size: 2
              max_input_chars: 3
              page_user_input: FALSE
              max_total_chars: 0o17
            preload:
              files: [notes.txt, /abs/notes.txt]
            mcp:
              servers:
                files:
                  command: npx
                  args: [-y, 3, yes, ""]
                  env: {TOKEN: 0123, FLAG: true}
                  cwd: ..
                  tools: [read, {name: write, alias: put}]
                  start_timeout: 1.5
                web:
                  url: https://example.com/mcp?x=1
                  headers: {Authorization: Bearer abc}
            """);

        LlmProgram program = folder.Load("programs/agent.yaml");

        Assert.Equal("agent", program.Name);
        Assert.Equal(folder["programs"], program.BaseDirectory);
        Assert.Equal(new ModelSettings { Name = "gpt-x", Provider = "main", MaxIterations = 16 }, program.Model);
        Assert.Equal(new PromptSettings { System = "Be brief.\n", User = "Hello\n" }, program.Prompt);
        Assert.Equal(
            new FileDescriptorSettings
            {
                Enabled = true, MaxDirectOutputChars = 1, DefaultPageSize = 2, MaxInputChars = 3, PageUserInput = false, MaxTotalChars = 15,
            },
            program.FileDescriptors);
        Assert.Equal([Path.Combine(folder["programs"], "notes.txt"), Path.GetFullPath("/abs/notes.txt")], program.PreloadFiles);
        AssertParameters(program.Parameters);
        AssertTools(program.Tools);
        AssertServers(program.McpServers, folder);
        Assert.Equal(["critic", "again"], program.LinkedPrograms.Keys);
        Assert.Equal("Finds mistakes.", program.LinkedPrograms["critic"].Description);
        Assert.Null(program.LinkedPrograms["again"].Description);
        Assert.Equal("small", program.LinkedPrograms["critic"].Program.Model.Name);
    }

    [Fact]
    public void EmptySections_HaveTheDefaults()
    {
        LlmProgram program = LlmProgram.Parse("""
            model:
            prompt: {}
            parameters:
            tools: []
            linked_programs: ~
            file_descriptors:
            preload: {files: }
            mcp: {servers: null}
            """);

        var defaults = new LlmProgram();
        Assert.Equal(defaults.Model, program.Model);
        Assert.Equal(defaults.Prompt, program.Prompt);
        Assert.Equal(defaults.FileDescriptors, program.FileDescriptors);
        Assert.Empty(program.Parameters);
        Assert.Empty(program.Tools);
        Assert.Empty(program.LinkedPrograms);
        Assert.Empty(program.PreloadFiles);
        Assert.Empty(program.McpServers);
        Assert.Null(program.Name);
        Assert.Null(program.BaseDirectory);
    }

    [Theory]
    [InlineData("\"10\"", "10")]
    [InlineData("'true'", "true")]
    [InlineData("yes", "yes")]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("!!str 4", "4")]
    [InlineData("! 4", "4")]
    [InlineData("&anchor gpt", "gpt")]
    [InlineData("0x", "0x")]
    public void Text_IsWhatTheCoreSchemaCallsNothingElse(string yaml, string name)
        => Assert.Equal(name, LlmProgram.Parse($"model: {{name: {yaml}}}").Model.Name);

    [Fact]
    public void ServerWithoutTools_TakesAllOfThem()
    {
        McpServerSettings server = LlmProgram.Parse("mcp: {servers: {s: {command: c}}}").McpServers["s"];

        Assert.Null(server.Tools);
        Assert.Equal(TimeSpan.FromSeconds(30), server.StartTimeout);
        Assert.Null(server.WorkingDirectory);
    }

    [Fact]
    public void PreloadOfTheWorkingDirectory_IsFoundThere()
    {
        LlmProgram program = LlmProgram.Parse("preload: {files: [a.txt], relative_to: cwd}", "/elsewhere/agent.yaml");

        Assert.Equal([Path.GetFullPath("a.txt")], program.PreloadFiles);
    }

    [Fact]
    public void ParsedText_TakesFilesFromTheFolderOfItsPath()
    {
        using var folder = new ProgramFolder();
        folder.Write("s.md", "system");

        Assert.Equal("system", LlmProgram.Parse("prompt: {system_file: s.md}", folder["not-there.yaml"]).Prompt.System);
        ProgramFault fault = Assert.Single(
            Assert.Throws<ProgramException>(() => LlmProgram.Parse("prompt: {system_file: t.md}", folder["not-there.yaml"])).Faults);
        Assert.Equal(new ProgramFault(folder["not-there.yaml"], 1, 23, $"There is no file '{folder["t.md"]}'. Mend the path, or make the file."), fault);
        Assert.Equal($"{folder["not-there.yaml"]}(1,23): {fault.Message}", fault.ToString());
    }

    [Fact]
    public void ParsedTextWithoutAPath_HasFaultsOfNoFile()
    {
        ProgramException exception = Assert.Throws<ProgramException>(() => LlmProgram.Parse("modle: 1"));

        Assert.Equal("", Assert.Single(exception.Faults).File);
        Assert.StartsWith("(1,1): There is no key", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LinesAndColumns_AreThoseOfEditors()
    {
        Assert.Equal((3, 3), Place(Fault("# \u2028\u0085\r\nmodel:\r\n  x: 1")));
        Assert.Equal((3, 3), Place(Fault("\rmodel:\r  x: 1")));
        Assert.Equal((1, 22), Place(Fault("prompt: {user: \"\U0001F600\", x: 1}")));

        static ProgramFault Fault(string yaml) => Assert.Single(Assert.Throws<ProgramException>(() => LlmProgram.Parse(yaml)).Faults);
    }

    [Fact]
    public void AllFaults_AreSaidInTheOrderOfTheFile()
    {
        ProgramException exception = Assert.Throws<ProgramException>(() => LlmProgram.Parse("""
            tools: [{name: a, alias: b}, b, {name: c, access: x}]
            mcp: {servers: {s: {}}}
            model: {max_iterations: 0, nam: x}
            more: 1
            """));

        Assert.Equal([(1, 26), (1, 51), (2, 17), (3, 25), (3, 28), (4, 1)], exception.Faults.Select(Place));
        Assert.Equal(string.Join('\n', exception.Faults), exception.Message);
    }

    [Fact]
    public void VeryManyFaults_AreCounted()
    {
        ProgramException exception = Assert.Throws<ProgramException>(
            () => LlmProgram.Parse(string.Concat(Enumerable.Range(1, 100).Select(i => $"x{i}: 1\n"))));

        Assert.Equal(64, exception.Faults.Count);
        Assert.Equal(new ProgramFault("", 64, 1, "There are 37 more faults from here on. Mend those before first."), exception.Faults[^1]);
    }

    [Fact]
    public void LaughsByTheBillion_AreRefusedAtOnce()
    {
        string yaml = "parameters:\n  a0: &a0 [x, x]\n"
            + string.Concat(Enumerable.Range(1, 60).Select(i => $"  a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"));

        ProgramException exception = Assert.Throws<ProgramException>(() => LlmProgram.Parse(yaml));

        Assert.Contains("Aliases ('*') aren't followed.", exception.Faults[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ValuesOfEnvironmentsAndHeaders_AreNeverSaid()
    {
        ProgramException exception = Assert.Throws<ProgramException>(() => LlmProgram.Parse("""
            mcp:
              servers:
                a: {command: c, env: {A=B: hush, C: [hush], D: hush, D: hush}}
                b: {url: 'http://h', headers: {A B: hush, C: "hush\n"}}
                c: {command: c, env: hush}
                d: {command: c, headers: {A: hush}}
                e: {command: c, env: {A: *hush, B: !hush x}}
                f: {url: 'http://h', headers: [A=hush]}
            """));

        Assert.DoesNotContain("hush", exception.Message, StringComparison.Ordinal);
        Assert.Equal(10, exception.Faults.Count);
    }

    [Fact]
    public void MissingFolderOfAServer_IsSaid()
    {
        ProgramException exception = Assert.Throws<ProgramException>(
            () => LlmProgram.Parse("mcp: {servers: {s: {command: c, cwd: not-there}}}"));

        Assert.Equal((1, 38), Place(Assert.Single(exception.Faults)));
        Assert.Contains($"There is no folder '{Path.GetFullPath("not-there")}'.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ExampleOfThePage_IsAProgram()
    {
        string[] examples = [.. Fenced("yml")];
        using var folder = new ProgramFolder();
        folder.Write("researcher.yaml", examples[0]).Write("critic.yaml", examples[1]).Write("prompts/researcher.md", "Answer.").Write("data/.keep", "");

        LlmProgram program = folder.Load("researcher.yaml");

        Assert.Equal("Answer.", program.Prompt.System);
        Assert.Equal(["critic"], program.LinkedPrograms.Keys);
        Assert.Equal(["files", "search"], program.McpServers.Keys);
    }

    [Fact]
    public void FaultsOfThePage_AreThoseOfItsProgram()
    {
        using var folder = new ProgramFolder();
        folder.Write("agent.yaml", Fenced("yml").ElementAt(2));

        string said = string.Concat(folder.Faults("agent.yaml").Select(fault => $"{fault}\n")).Replace(folder["agent.yaml"], "agent.yaml", StringComparison.Ordinal);

        Assert.Equal(Fenced("text").First(), said);
    }

    private static IEnumerable<string> Fenced(string language)
        => File.ReadAllText(Path.Combine(Repository.Root, "docs", "agents.md"))
            .Split("```")
            .Where((_, i) => i % 2 == 1)
            .Where(block => block.StartsWith($"{language}\n", StringComparison.Ordinal))
            .Select(block => block[(language.Length + 1)..]);

    private static (int Line, int Column) Place(ProgramFault fault) => (fault.Line, fault.Column);

    private static void AssertParameters(IReadOnlyDictionary<string, object?> parameters)
    {
        Assert.Equal(["temperature", "seed", "stop", "thinking"], parameters.Keys);
        Assert.Equal(1L, parameters["temperature"]);
        Assert.Equal(-3L, parameters["seed"]);
        Assert.Equal(["END"], Assert.IsAssignableFrom<IReadOnlyList<object?>>(parameters["stop"]));
        IReadOnlyDictionary<string, object?> thinking = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object?>>(parameters["thinking"]);
        Assert.Equal(2000.0, thinking["budget"]);
        Assert.Equal(["a", 1L, null, true], Assert.IsAssignableFrom<IReadOnlyList<object?>>(thinking["kinds"]));
    }

    private static void AssertTools(IReadOnlyList<ToolSettings> tools)
    {
        Assert.Equal(2, tools.Count);
        Assert.Equal(new ToolSettings("search"), tools[0]);
        ToolSettings save = tools[1];
        Assert.Equal(("write_file", "save", "Writes a file.", ToolAccess.Admin), (save.Name, save.Alias, save.Description, save.Access!.Value));
        Assert.Equal("Where to.", Assert.Single(save.Parameters).Value);
    }

    private static void AssertServers(IReadOnlyDictionary<string, McpServerSettings> servers, ProgramFolder folder)
    {
        Assert.Equal(["files", "web"], servers.Keys);
        McpServerSettings files = servers["files"];
        Assert.Equal("npx", files.Command);
        Assert.Equal(["-y", "3", "yes", ""], files.Arguments);
        Assert.Equal([("TOKEN", "0123"), ("FLAG", "true")], files.Environment.Select(variable => (variable.Key, variable.Value)));
        Assert.Equal(Path.TrimEndingDirectorySeparator(folder[""]), Path.TrimEndingDirectorySeparator(files.WorkingDirectory!));
        Assert.Equal([("read", null), ("write", "put")], files.Tools!.Select(tool => (tool.Name, tool.Alias)));
        Assert.Equal(TimeSpan.FromSeconds(1.5), files.StartTimeout);
        McpServerSettings web = servers["web"];
        Assert.Equal(new Uri("https://example.com/mcp?x=1"), web.Url);
        Assert.Equal(("Authorization", "Bearer abc"), (Assert.Single(web.Headers).Key, web.Headers["Authorization"]));
    }
}
