using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Keyway.Harness;

namespace Keyway.Agents.Tests;

/// <summary>Whatever a file holds: it is a program, or its faults are said.</summary>
public sealed partial class MutatedProgramTests
{
    private const string Whole = """
        model: {name: gpt, provider: main, max_iterations: 10}
        prompt:
          system_file: system.md
          user: |
            Hello: "you"
        parameters:
          temperature: 0.5
          stop: ["END", 'x']
          extra: {a: [1, 0x2, ~, true, .5e3]}
        tools:
          - search
          - name: write_file
            alias: save
            access: write   # or not
            parameters: {path: "Where\tto"}
        linked_programs:
          critic: critic.yaml
          other:
            path: ./critic.yaml
            description: >-
              folded
              text
        file_descriptors: {enabled: true, default_page_size: 4000}
        preload: {files: [a.txt], relative_to: cwd}
        mcp:
          servers:
            files: {command: npx, args: [-y, a], env: {A: b}, tools: [read], start_timeout: 5}
            web: {url: "https://example.com/mcp", headers: {A: &b b}}
        """;

    private static readonly string[] s_marks =
        ["\t", "\n", "  ", ":", "- ", "? ", "|", ">", "&a", "*a", "!", "!!int ", "%", "---\n", "...\n", "#", "\"", "'", "{", "}", "[", "]", ",", "\\", "@", "`", "\0", "\uFEFF", "\uD800", "\u2028", "<<: ", "\r", "é"];

    private static int Count => TestSize.IsFull ? 20_000 : 1_000;

    [Fact]
    public async Task MutatedFiles_AreProgramsOrFaults()
    {
        using var folder = new ProgramFolder();
        folder.Write("system.md", "Be brief.").Write("critic.yaml", "tools: [search]");
        Assert.False(Check(Whole, () => LlmProgram.Parse(Whole, folder["agent.yaml"])));
        string last = "";
        int faulty = 0;

        Task all = Task.Run(() =>
        {
            for (int seed = 0; seed < Count; seed++)
            {
                last = Mutate(new Random(seed));
                faulty += Check(last, () => LlmProgram.Parse(last, folder["agent.yaml"])) ? 1 : 0;
            }
        });

        Assert.True(await Task.WhenAny(all, Task.Delay(TimeSpan.FromMinutes(10))) == all, $"This never ends:\n{last}");
        await all;
        Assert.InRange(faulty, Count / 3, Count - 1);
    }

    [Fact]
    public void MutatedBytes_AreProgramsOrFaults()
    {
        using var folder = new ProgramFolder();
        folder.Write("system.md", "Be brief.").Write("critic.yaml", "tools: [search]");
        int faulty = 0;
        for (int seed = 0; seed < Count / 10; seed++)
        {
            var random = new Random(seed);
            byte[] bytes = Encoding.UTF8.GetBytes(Whole);
            for (int i = random.Next(3); i >= 0; i--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            folder.Write("agent.yaml", bytes);
            faulty += Check(Encoding.Latin1.GetString(bytes), () => folder.Load("agent.yaml")) ? 1 : 0;
        }

        Assert.InRange(faulty, Count / 30, (Count / 10) - 1);
    }

    private static bool Check(string text, Action read)
    {
        try
        {
            read();
            return false;
        }
        catch (ProgramException exception)
        {
            int lines = text.Count(c => c is '\n' or '\r') + 1;
            Assert.NotEmpty(exception.Faults);
            Assert.All(exception.Faults, fault =>
            {
                Assert.InRange(fault.Line, 1, lines);
                Assert.InRange(fault.Column, 1, text.Length + 1);
                Assert.DoesNotContain(fault.Message, char.IsControl);
                Assert.NotEmpty(fault.Message);
            });
            return true;
        }
        catch (Exception exception)
        {
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{exception}\n{text}"));
            throw;
        }
    }

    private static string Mutate(Random random)
    {
        List<string> tokens = [.. Tokens().Matches(Whole).Select(match => match.Value)];
        for (int i = random.Next(4); i >= 0; i--)
        {
            int at = random.Next(tokens.Count);
            int other = random.Next(tokens.Count);
            switch (random.Next(6))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[at]);
                    break;
                case 2:
                    (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                    break;
                case 3:
                    tokens.Insert(at, s_marks[random.Next(s_marks.Length)]);
                    break;
                case 4:
                    tokens[at] = s_marks[random.Next(s_marks.Length)];
                    break;
                default:
                    // A file that was cut while it was written.
                    tokens.RemoveRange(at, random.Next(10) == 0 ? tokens.Count - at : 1);
                    break;
            }

            if (tokens.Count == 0)
            {
                break;
            }
        }

        return string.Concat(tokens);
    }

    [GeneratedRegex(@"\w+|\s+|.")]
    private static partial Regex Tokens();
}
