using System.Reflection;
using Keyway.Harness;

namespace Keyway.Docs.Tests;

public sealed class SnippetTests
{
    public static TheoryData<string> Pages => [.. MarkdownPage.All()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EverySnippet_Compiles(string page)
    {
        foreach (GeneratorTest program in SnippetProgram.Of(MarkdownPage.Read(page)))
        {
            program.Run();
        }
    }

    [Fact]
    public void Pages_IncludeTheReadmeAndTheContextPage()
    {
        Assert.Contains("README.md", MarkdownPage.All());
        Assert.Contains(Path.Combine("docs", "context.md"), MarkdownPage.All());
    }

    [Fact]
    public void Readme_ShowsWhatItsProgramPrints()
    {
        MarkdownPage page = MarkdownPage.Read("README.md");
        string shown = page.Snippets.Single(snippet => snippet.Language == "text").Text;

        // The other program waits for a command line.
        Assert.Equal(shown, Run(SnippetProgram.Of(page)[0]));
    }

    [Fact]
    public void ContextByHand_ReportsItsProgress()
    {
        string[] outputs = [.. SnippetProgram.Of(MarkdownPage.Read("docs/context.md")).Select(Run)];

        Assert.Contains("job-123: 3 events, 50 %\n", outputs);
    }

    [Fact]
    public void StrictCall_PrintsWhatThePageShows()
    {
        MarkdownPage page = MarkdownPage.Read("docs/schema.md");
        string shown = page.Snippets.Single(snippet => snippet.Language == "text").Text;

        Assert.Equal(shown, Run(SnippetProgram.Of(page).Single()));
    }

    [Fact]
    public void FaultOfAFunction_PrintsWhatThePageShows()
    {
        MarkdownPage page = MarkdownPage.Read("docs/ai.md");
        string shown = page.Snippets.Single(snippet => snippet.Language == "text").Text;

        Assert.Equal(shown, Run(SnippetProgram.Of(page)[1]));
    }

    [Fact]
    public void PluginYaml_SaysWhatThePageShows()
    {
        MarkdownPage page = MarkdownPage.Read("docs/plugin-yaml.md");
        string shown = page.Snippets.Single(snippet => snippet.Language == "text").Text;

        Assert.Equal(shown, Run(SnippetProgram.Of(page).Single()));
    }

    [Fact]
    public void MissingContext_AnswersWhatThePageShows()
    {
        MarkdownPage page = MarkdownPage.Read("docs/context.md");
        string shown = page.Snippets.Single(snippet => snippet.Language == "text").Text;
        GeneratorTest program = SnippetProgram.Of(page)[0];
        program = program.WithSource(program.Project.Files[^1].Name, """"
            using Keyway;
            using Shop;

            var invoker = new ToolInvoker(ShopPlugin.Registry, RuntimeContext.Create());
            Console.WriteLine(await invoker.InvokeAsync("price", ToolArguments.FromJson("""{ "number": 7 }""")));
            """");

        Assert.Equal(shown, Run(program));
    }

    private static string Run(GeneratorTest program)
    {
        using LoadedAssembly assembly = program.Start().Load();
        MethodInfo main = assembly.Assembly.EntryPoint!;
        TextWriter console = Console.Out;
        using var output = new StringWriter { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            main.Invoke(null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
        }

        return output.ToString();
    }
}
