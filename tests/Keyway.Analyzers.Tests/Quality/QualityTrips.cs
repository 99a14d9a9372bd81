using Keyway.Analyzers.Tests.Declaration;

namespace Keyway.Analyzers.Tests.Quality;

/// <summary>Trips of what is served, and could be better: the block KEY02xx, and what of KEY00xx no registry refuses.</summary>
internal static class QualityTrips
{
    private const string Usings = """
        using System;
        using System.ComponentModel.DataAnnotations;
        using System.Threading;
        using System.Threading.Tasks;
        using Keyway;

        """;

    private const string Plugin = """

        [PluginRegistry] public static partial class Plugin;
        """;

    public static IReadOnlyList<Trip> All { get; } =
    [
        Trip("KEY0019", "a class without [Action]", "public class P { } public class {|KEY0019:A|} : PluginAction<P> { protected override void Execute() { } }"),
        Trip("KEY0019", "a class with a result without [Action]", "public class P { } public class {|KEY0019:A|} : PluginAction<P, int> { protected override int Execute() => 1; }"),
        new("KEY0020", "a tool without a registry", Usings + "public static class T { [Tool] public static int {|KEY0020:Get|}() => 1; }") { Registry = null },
        Trip("KEY0201", "a tool", "public static class T { [Tool] public static int {|KEY0201:Get|}() => 1; }"),
        Trip("KEY0201", "a blank description", "public static class T { [Tool(Description = \" \")] public static int {|KEY0201:Get|}() => 1; }"),
        Trip("KEY0201", "a class action", "public class P { } [Action] public class {|KEY0201:A|} : PluginAction<P> { protected override void Execute() { } }"),
        Trip("KEY0201", "a prompt", "public static class T { [Prompt] public static string {|KEY0201:Get|}() => \"\"; }"),
        Trip("KEY0202", "a variable of a resource", "public static class T { /// <summary>It.</summary>\n [Resource(\"a://{x}\")] public static string Get(string {|KEY0202:x|}) => x; }"),
        Trip("KEY0202", "one of two parameters", """
            public static class T
            {
                /// <summary>Gets it.</summary>
                /// <param name="a">One.</param>
                [Tool] public static int Get(int a, int {|KEY0202:b|}, CancellationToken c) => a + b;
            }
            """),
        Forbidden("a number out of range", "[Range(1, 10)] int x = {|KEY0203:0|}"),
        Forbidden("a number at an exclusive bound", "[Range(1.0, 10.0, MaximumIsExclusive = true)] double x = {|KEY0203:10|}"),
        Forbidden("a text that is too long", "[MaxLength(2)] string x = {|KEY0203:\"abc\"|}"),
        Forbidden("a text that is too short", "[StringLength(9, MinimumLength = 4)] string x = {|KEY0203:\"abc\"|}"),
        Forbidden("a text of too many characters", "[Length(1, 1)] string x = {|KEY0203:\"\U0001F600\U0001F600\"|}"),
        Forbidden("a text that doesn't match", "[RegularExpression(\"[a-z]+\")] string x = {|KEY0203:\"abc1\"|}"),
        Forbidden("a value that isn't allowed", "[AllowedValues(\"a\", \"b\")] string x = {|KEY0203:\"c\"|}"),
        Forbidden("a value that is denied", "[DeniedValues(0, 1)] int x = {|KEY0203:1|}"),
        Forbidden("a blank text", "[Required] string x = {|KEY0203:\" \"|}"),
        Trip("KEY0203", "a member", """
            public class P { [Range(1, 10)] public int A { get; init; } = {|KEY0203:0|}; }
            public static class T { [Tool] public static int Get(P p) => p.A; }
            """),
        Trip("KEY0203", "a positional member", """
            public record P([property: Range(1, 10)] int A = {|KEY0203:0|});
            public static class T { [Tool] public static int Get(P p) => p.A; }
            """),
        Trip("KEY0204", "an action", "public static class T { [Action] public static Task {|KEY0204:Run|}() => Task.CompletedTask; }"),
        Throws("logger.SetProgress(5, 0)"),
        Throws("logger.SetProgress(-1, 5)"),
        Throws("context.SetProgress(total: 5, current: 6)"),
        Throws("context.SetMetrics(\"\", (\"loss\", 1))"),
        Throws("context.SetMetrics(null!, (\"loss\", 1))"),
        Throws("logger.SetMetrics(\"train\", (\"loss\", 1), (\"\", 2))"),
        Throws("logger.GetMetrics(\"\")"),
        Throws("context.Log(\"\")"),
        Throws("context.LogMessage(null!)"),
        Throws("logger.SetProgressWeights((\"a\", 1), (\"b\", -1))"),
        Trip("KEY0205", "an action's own progress", """
            public class P { }
            [Action] public class A : PluginAction<P> { protected override void Execute() { {|KEY0205:SetProgress(0, 0)|}; } }
            """),
        Trip("KEY0206", "a tool that reads and destroys", "public static class T { [Tool(Access = ToolAccess.Read, Destructive = true)] public static void {|KEY0206:Drop|}() { } }"),
        Trip("KEY0207", "a stated name", $$"""public static class T { [Tool("{{new string('a', 65)}}")] public static void {|KEY0207:Get|}() { } }"""),
    ];

    private static Trip Forbidden(string what, string parameter)
        => Trip("KEY0203", what, $$"""public static class T { [Tool] public static object? Get({{parameter}}) => x; }""");

    private static Trip Throws(string call)
        => Trip("KEY0205", call, $$"""public static class T { public static void Run(RunLogger logger, RuntimeContext context) { {|KEY0205:{{call}}|}; } }""");

    private static Trip Trip(string id, string what, string markup) => new(id, what, Usings + markup + Plugin) { Registry = null };
}
