using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace Keyway.Generators.Tests.Infrastructure;

/// <summary>Text of authors comes out of the compiled assembly as it went into the source.</summary>
public class TextTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "quotes", "a \"b\" 'c'" },
        { "backslashes", @"a\b\\c \n \u0041 \" },
        { "braces", "{ {{ }} } {0} ${x}" },
        { "raw", "\"\"\" \"\"\"\" $\"\"\"{x}\"\"\"" },
        { "line ends", "a\rb\nc\r\nd\u2028e\u2029f\u0085g\vh\fi" },
        { "tabs", "\ta\tb\t" },
        { "comments", "*/ /* // </summary> <c> ]]> --> & &lt; #if" },
        { "controls", "a\0b\u0001c\u001fd\u007fe\0" + "7" },
        { "emoji", "\ud83d\ude00 \u00e9 \u4e2d\u6587" },
        { "invisible", "a\u200bb\u202ec\ufeffd\u2066e" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_Survives(string kind, string text)
    {
        Assert.NotEmpty(kind);
        using LoadedAssembly loaded = Author.Runs(Source(text)).Load();

        ToolDescriptor tool = loaded.Find("run");
        Assert.Equal(text, tool.Title);
        Assert.Equal(text, tool.Description);
        Assert.Equal(text, loaded.Find("act").Category);
        Assert.Equal(text, Assert.Single(tool.RequiredContext).Key);

        JsonElement properties = tool.InputSchema.ToJsonElement().GetProperty("properties");
        Assert.Equal(text, properties.GetProperty("a" + text).GetProperty("description").GetString());
        Assert.Equal(text, properties.GetProperty("plain").GetProperty("default").GetString());
        JsonElement model = properties.GetProperty("model");
        Assert.Equal(text, model.GetProperty("description").GetString());
        JsonElement member = model.GetProperty("properties").GetProperty("m" + text);
        Assert.Equal(text, member.GetProperty("default").GetString());
        Assert.Equal(text, model.GetProperty("properties").GetProperty("initialized").GetProperty("default").GetString());
        Assert.Equal(["e" + text, "Plain"], properties.GetProperty("kind").GetProperty("enum").EnumerateArray().Select(name => name.GetString()));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task CalledText_Survives(string kind, string text)
    {
        Assert.NotEmpty(kind);
        using LoadedAssembly loaded = Author.Runs(Source(text)).Load();
        Dictionary<string, object?> model = new() { ["m" + text] = text };
        string arguments = JsonSerializer.Serialize(
            new Dictionary<string, object?> { ["a" + text] = text, ["model"] = model, ["kind"] = "e" + text });

        string answer = await loaded.Call("run", arguments, RuntimeContext.Create().With(text, "there"));

        JsonElement json = JsonDocument.Parse(answer).RootElement;
        Assert.Equal(text, json.GetProperty("m" + text).GetString());
        Assert.Equal($"{text}{text}Odd", json.GetProperty("initialized").GetString());
    }

    [Fact]
    public void HalfASurrogatePair_InANameOfJson_IsRefused()
    {
        using LoadedAssembly loaded = Author.Runs(Source("a\ud800b\udc00")).Load();

        Assert.Contains("half a surrogate pair", Assert.Single(loaded.Registry().Refused).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void HalfASurrogatePair_InATitle_StaysWhatItIs()
    {
        using LoadedAssembly loaded = Author.Runs(
            "public static class Tools { [Tool(Title = \"a\\ud800\")] public static void Run() { } } [PluginRegistry] public static partial class Plugin;").Load();

        Assert.Equal("a\ud800", loaded.Find("run").Title);
    }

    private static string Source(string text)
    {
        string literal = SymbolDisplay.FormatLiteral(text, quote: true);
        string Prefixed(string prefix) => SymbolDisplay.FormatLiteral(prefix + text, quote: true);
        return
            $$"""
            [Description({{literal}})]
            public record Model([property: JsonPropertyName({{Prefixed("m")}})] string Member = {{literal}})
            {
                public string Initialized { get; set; } = {{literal}};
            }

            public enum Kind { [JsonStringEnumMemberName({{Prefixed("e")}})] Odd, Plain }

            public static class Tools
            {
                [Tool(Title = {{literal}}, Description = {{literal}}, RequiredContext = [{{literal}}])]
                public static Model Run([Argument(Name = {{Prefixed("a")}})] [Description({{literal}})] string argument, Model model, Kind kind, string plain = {{literal}})
                    => model with { Initialized = plain + argument + kind };

                [Action(Category = {{literal}})] public static void Act() { }
            }

            [PluginRegistry] public static partial class Plugin;
            """;
    }
}
