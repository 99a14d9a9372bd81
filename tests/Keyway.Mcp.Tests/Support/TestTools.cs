using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using ModelContextProtocol.Protocol;

namespace Keyway.Mcp.Tests;

/// <summary>A tool for each thing that goes over the wire.</summary>
internal static class TestTools
{
    /// <summary>Adds two numbers.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    [Tool(Access = ToolAccess.Read, Title = "Addition")]
    public static int Add([Range(0, 100)] int left, [Range(0, 100)] int right) => left + right;

    /// <summary>Weighs something.</summary>
    /// <param name="name">What it is.</param>
    [Tool(Access = ToolAccess.Read)]
    public static Weight Weigh(string name) => new(name, 12.50m, "<crème> & 'brûlée' \U0001F36E");

    /// <summary>Grows a tree.</summary>
    [Tool(Access = ToolAccess.Read)]
    public static Twig Grow() => new("trunk", [new("branch", [])]);

    /// <summary>Says nothing.</summary>
    [Tool]
    public static void Rest()
    {
    }

    /// <summary>Burns it down.</summary>
    [Tool(Destructive = true, Idempotent = false, OpenWorld = true)]
    public static string Burn() => "burnt";

    /// <summary>Removes everything.</summary>
    [Tool(Access = ToolAccess.Admin)]
    public static string Purge() => "purged";

    /// <summary>Shows all kinds of content.</summary>
    [Tool(Access = ToolAccess.Read)]
    public static IReadOnlyList<ToolContent> Show() =>
    [
        ToolContent.Text("Look:"),
        ToolContent.Image(new byte[] { 1, 2, 3 }, "image/png"),
        ToolContent.Audio(new byte[] { 4, 5 }, "audio/wav"),
        ToolContent.Resource(new Uri("note://1"), "Buy flour.", "text/plain"),
        ToolContent.Resource(new Uri("note://2"), new byte[] { 6 }),
        ToolContent.Link(new Uri("https://example.org/a"), "A", "text/html"),
    ];

    /// <summary>Fails.</summary>
    [Tool]
    public static Weight Fail() => throw new ToolException("The oven is cold.") { Code = "cold", Details = Utf8Json.Parse("""{ "degrees" : 20 }""") };

    /// <summary>Ends the response.</summary>
    [Tool]
    public static ToolResult Halt() => ToolResult.AbortWith("Stopped here.");

    /// <summary>Counts.</summary>
    /// <param name="to">The last number.</param>
    /// <param name="cancellationToken">Cancelled when nobody listens any more.</param>
    [Tool(Access = ToolAccess.Read)]
    public static async IAsyncEnumerable<int> CountAsync(int to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (int number = 1; number <= to; number++)
        {
            await Task.Delay(1, cancellationToken);
            yield return number;
        }
    }

    /// <summary>Works in two phases, the first of which begins anew.</summary>
    /// <param name="context">The call.</param>
    [Tool(Access = ToolAccess.Read)]
    public static async Task<string> WorkAsync(RuntimeContext context)
    {
        foreach ((int current, int total, string category) in new[] { (1, 4, "mix"), (0, 4, "mix"), (4, 4, "mix"), (1, 2, "bake") })
        {
            context.SetProgress(current, total, category);

            // Slower than it can be sent: each is told by itself.
            await Task.Delay(50);
        }

        return "done";
    }

    /// <summary>Says something at each level.</summary>
    /// <param name="context">The call.</param>
    [Tool(Access = ToolAccess.Read)]
    public static string Talk(RuntimeContext context)
    {
        context.LogDevEvent("flour at 20 g", new Dictionary<string, object?> { ["grams"] = 20 });
        context.LogMessage("Begun.");
        context.Log("oven", new Dictionary<string, object?> { ["degrees"] = 180 });
        context.LogMessage("Hot.", MessageLevel.Warning);
        context.LogMessage("Burnt.", MessageLevel.Danger);
        return "said";
    }

    /// <summary>Says more than waits for a client that doesn't read.</summary>
    /// <param name="context">The call.</param>
    /// <param name="said">Completed when all has been said.</param>
    [Tool(Access = ToolAccess.Read)]
    public static string Babble(RuntimeContext context, [FromContext(TestKeys.Said)] TaskCompletionSource? said = null)
    {
        for (int i = 0; i < 20_000; i++)
        {
            context.LogMessage($"This is number {i} of what nobody asked for.");
        }

        said?.SetResult();
        return "said";
    }

    /// <summary>Waits until it is cancelled.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    [Tool(Access = ToolAccess.Read)]
    public static async Task<string> WaitAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return "";
    }

    /// <summary>Says whose session it is.</summary>
    /// <param name="tenant">Who.</param>
    [Tool(Access = ToolAccess.Read)]
    public static string WhoAmI([FromContext(TestKeys.Tenant)] string tenant) => tenant;

    /// <summary>Opens the vault.</summary>
    /// <param name="vault">What is in it.</param>
    [Tool(Access = ToolAccess.Read)]
    public static string OpenVault([FromContext(TestKeys.Vault)] string vault) => vault;

    /// <summary>Hands the session a key to the vault.</summary>
    /// <param name="session">The session.</param>
    [Tool(Access = ToolAccess.Read)]
    public static string Unlock([FromContext(McpContextKeys.Session)] McpServerSession session)
    {
        session.UpdateContext(context => context.WithVault("gold"));
        return "unlocked";
    }

    /// <summary>Hands the session a key to the cellar.</summary>
    /// <param name="session">The session.</param>
    [Tool(Access = ToolAccess.Read)]
    public static string Descend([FromContext(McpContextKeys.Session)] McpServerSession session)
    {
        session.UpdateContext(context => context.WithCellar("wine"));
        return "down";
    }

    /// <summary>Asks the client's model for a wine.</summary>
    /// <param name="sampling">The model.</param>
    /// <param name="cellar">What there is.</param>
    [Tool(Access = ToolAccess.Read)]
    public static string ChooseWine([FromContext(McpContextKeys.Sampling)] McpSampling sampling, [FromContext(TestKeys.Cellar)] string cellar) => cellar;

    /// <summary>Lowers what the session may do.</summary>
    /// <param name="session">The session.</param>
    [Tool(Access = ToolAccess.Read)]
    public static string Lower([FromContext(McpContextKeys.Session)] McpServerSession session)
    {
        session.Access = ToolAccess.Read;
        return "lowered";
    }

    /// <summary>Raises what the session may do beyond what the host grants.</summary>
    /// <param name="session">The session.</param>
    [Tool(Access = ToolAccess.Read)]
    public static string Raise([FromContext(McpContextKeys.Session)] McpServerSession session)
    {
        session.Access = ToolAccess.Admin;
        return "raised";
    }

    /// <summary>Asks the client's model.</summary>
    /// <param name="sampling">The model.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    [Tool(Access = ToolAccess.Read)]
    public static async Task<string> AskModelAsync([FromContext(McpContextKeys.Sampling)] McpSampling sampling, CancellationToken cancellationToken)
    {
        CreateMessageResult answer = await sampling.SampleAsync(
            new CreateMessageRequestParams
            {
                MaxTokens = 10,
                Messages = [new SamplingMessage { Role = Role.User, Content = [new TextContentBlock { Text = "How long?" }] }],
            },
            cancellationToken);
        return ((TextContentBlock)answer.Content[0]).Text;
    }

    /// <summary>Asks the client's model twice, and waits until it is cancelled.</summary>
    /// <param name="sampling">The model.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    [Tool(Access = ToolAccess.Read)]
    public static async Task<string> AskAndWaitAsync([FromContext(McpContextKeys.Sampling)] McpSampling sampling, CancellationToken cancellationToken)
        => $"{await AskModelAsync(sampling, cancellationToken)}{await AskModelAsync(sampling, cancellationToken)}{await WaitAsync(cancellationToken)}";

    /// <summary>Asks the person twice.</summary>
    /// <param name="person">The person.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    [Tool(Access = ToolAccess.Read)]
    public static async Task<Weight> AskPersonAsync([FromContext(McpContextKeys.Elicitation)] McpElicitation person, CancellationToken cancellationToken)
    {
        var question = new ElicitRequestParams { Message = "Sure?", RequestedSchema = new ElicitRequestParams.RequestSchema() };
        ElicitResult first = await person.ElicitAsync(question, cancellationToken);
        ElicitResult second = await person.ElicitAsync(question, cancellationToken);
        return new($"{first.Action}, {second.Action}", 1, "ü");
    }

    /// <summary>Lists what the client works on.</summary>
    /// <param name="roots">The folders.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    [Tool(Access = ToolAccess.Read)]
    public static async Task<string> ListRootsAsync([FromContext(McpContextKeys.Roots)] McpRoots roots, CancellationToken cancellationToken)
        => string.Join(", ", (await roots.ListAsync(cancellationToken)).Select(root => root.Uri));

    /// <summary>Bakes a loaf.</summary>
    /// <param name="minutes">How long.</param>
    /// <param name="context">The run.</param>
    [Action("bake")]
    public static async Task<Weight> BakeAsync([Range(1, 60)] int minutes, RuntimeContext context)
    {
        for (int minute = 1; minute <= minutes; minute++)
        {
            context.SetProgress(minute, minutes, "bake");
            await Task.Delay(1);
        }

        context.LogMessage("Baked.");
        return new("loaf", 500, context.JobId ?? "no run");
    }

    /// <summary>Asks for a review.</summary>
    /// <param name="dish">What is reviewed.</param>
    /// <param name="tone">How.</param>
    [Prompt(Title = "Review")]
    public static IReadOnlyList<PromptMessage> Review(string dish, Tone tone = Tone.Kind) =>
    [
        PromptMessage.User($"Review {dish}, {tone}."),
        PromptMessage.Assistant(ToolContent.Image(new byte[] { 1 }, "image/png")),
    ];

    /// <summary>Asks what only some may.</summary>
    /// <param name="vault">What is in the vault.</param>
    [Prompt]
    public static string Secret([FromContext(TestKeys.Vault)] string vault) => vault;

    /// <summary>Asks about something that goes wrong.</summary>
    [Prompt]
    public static string Broken() => throw new ToolException("No idea.") { Code = "no_idea" };

    /// <summary>What there is today.</summary>
    [Resource("menu://today", MimeType = "text/plain")]
    public static string Menu() => "Soup.";

    /// <summary>A recipe.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="course">Its course.</param>
    [Resource("recipe://{course}/{name}")]
    public static Weight Recipe(string name, Course course) => new(name, (int)course, "é");

    /// <summary>What is in the vault today.</summary>
    /// <param name="vault">What is in it.</param>
    [Resource("vault://today")]
    public static string VaultToday([FromContext(TestKeys.Vault)] string vault) => vault;

    /// <summary>What is in a box of the vault.</summary>
    /// <param name="box">The box.</param>
    /// <param name="vault">What is in the vault.</param>
    [Resource("vault://boxes/{box}")]
    public static string VaultBox(string box, [FromContext(TestKeys.Vault)] string vault) => $"{box}: {vault}";

    /// <summary>What lies on a shelf of the cellar.</summary>
    /// <param name="shelf">The shelf.</param>
    /// <param name="cellar">What is in the cellar.</param>
    [Resource("cellar://{shelf}")]
    public static string Shelf(string shelf, [FromContext(TestKeys.Cellar)] string cellar) => $"{shelf}: {cellar}";

    /// <summary>A picture of the day.</summary>
    [Resource("picture://today", MimeType = "image/png")]
    public static byte[] Picture() => [1, 2, 3];
}
