namespace Keyway.Generators.Tests.Tools;

public class ToolBaselineTests
{
    [Fact]
    public void StaticTools_HaveEveryKindOfResult() => Baseline.Verify(Author.Runs(
        """
        namespace Acme;

        public static class Results
        {
            [Tool] public static void Nothing() { }
            [Tool] public static string Text() => "text";
            [Tool] public static string? PerhapsText() => null;
            [Tool] public static int Number() => 1;
            [Tool] public static int[]? PerhapsNumbers() => null;
            [Tool] public static List<string?> Texts() => [];
            [Tool] public static ToolResult Own() => ToolResult.Success();
            [Tool] public static ToolContent Content() => ToolContent.Text("text");
            [Tool] public static IReadOnlyList<ToolTextContent> Contents() => [];
            [Tool] public static Task LaterNothingAsync() => Task.CompletedTask;
            [Tool] public static ValueTask<string> LaterTextAsync() => new("text");
            [Tool] public static Task<double> LaterNumberAsync() => Task.FromResult(1.0);
            [Tool] public static Task<ToolResult?> LaterOwnAsync() => Task.FromResult<ToolResult?>(null);
            [Tool] public static async IAsyncEnumerable<int> StreamAsync() { await Task.Yield(); yield return 1; }
        }
        """));

    [Fact]
    public void StatedFacts_StandInTheDescriptor() => Baseline.Verify(Author.Runs(
        """
        namespace Acme;

        public static class Facts
        {
            /// <summary>Adds two numbers.</summary>
            /// <param name="a">The first.</param>
            /// <param name="b">The second.</param>
            [Tool("add", Title = "Add", Access = ToolAccess.Read, Destructive = false, Idempotent = true, OpenWorld = false)]
            public static long Add([Range(-5, 5)] int a, [Range(0.5, 2.5)] double? b = null) => a;

            /// <summary>Trains a model.</summary>
            [Action(Category = "neural_net")]
            public static Task TrainAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        }
        """));

    [Fact]
    public void InstanceTools_GetTheirTargetAndItsServices() => Baseline.Verify(Author.Runs(
        """
        namespace Acme;

        public interface IClock;

        public sealed class Clocks(IClock clock, [FromKeyedServices("fast")] IClock fast, IClock? spare = null)
        {
            [Tool] public string Tick(IServiceProvider services) => $"{clock}{fast}{spare}{services}";
        }

        public sealed class Bound(RuntimeContext context)
        {
            [Tool] public string Say() => context.ToString()!;
        }

        public readonly struct Point
        {
            [Tool] public int Measure(int x) => x;
        }
        """));

    [Fact]
    public void Injection_ComesFromContextServicesAndCall() => Baseline.Verify(Author.Runs(
        """
        namespace Acme;

        public sealed class Model;
        public interface IStore;
        public enum Speed { Slow, Fast }

        public static class Keys
        {
            [ContextKey<Model>] public const string Model = "acme.model";
            [ContextKey<int>] public const string Limit = "acme.limit";
        }

        public static class Injected
        {
            [Tool(RequiredContext = [Keys.Limit, "acme.unknown"])]
            public static string All(
                [FromContext] Model model,
                [FromContext(Keys.Model)] Model? spare,
                [FromContext(Keys.Limit)] int limit,
                [FromContext(Keys.Limit)] int? perhaps,
                [FromContext(Keys.Limit)] int stated = 3,
                [FromServices] IStore store = null!,
                [FromServices] IStore? other = null,
                [FromKeyedServices("text")] IStore? text = null,
                [FromKeyedServices(7)] IStore number = null!,
                [FromKeyedServices(Speed.Fast)] IStore? speed = null,
                [FromKeyedServices(typeof(Model))] IStore? type = null,
                RuntimeContext? context = null,
                CancellationToken cancellationToken = default) => "";
        }
        """));

    [Fact]
    public void WholeObject_HasSiblings() => Baseline.Verify(Author.Runs(
        """
        namespace Acme;

        public sealed record Search(string Text, int Limit = 10);

        public static class Finder
        {
            [Tool] public static string Alone([FromArguments] Search search) => "";
            [Tool] public static string Beside(int page, [FromArguments] Search search, [Argument(Name = "sort-by")] string? sortBy = "name") => "";
        }
        """));

    [Fact]
    public void ClassActions_RunInBothForms() => Baseline.Verify(Author.Runs(
        """
        namespace Acme;

        public sealed class TrainParams { public int Epochs { get; init; } = 10; }
        public sealed record TrainResult(double Loss);

        /// <summary>Trains.</summary>
        [Action(Category = "neural_net")]
        public sealed class TrainAction(IServiceProvider services) : PluginAction<TrainParams, TrainResult>
        {
            protected override TrainResult Execute() => new(services is null ? 1 : 0);
        }

        [Action("wait-for-it")]
        public sealed class Waiting : PluginAction<TrainParams>
        {
            protected override Task ExecuteAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        }
        """));
}
