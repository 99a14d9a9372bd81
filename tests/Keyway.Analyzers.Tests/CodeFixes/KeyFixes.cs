using Microsoft.CodeAnalysis.CodeFixes;

namespace Keyway.Analyzers.Tests.CodeFixes;

/// <summary>Fixes source beside which the keys A and B are declared.</summary>
internal static class KeyFixes
{
    private const string Keys = """
        namespace Declared;
        public static class K
        {
            [Keyway.ContextKey<string>] public const string A = "a";
            [Keyway.ContextKey<string>] public const string B = "b";
        }
        """;

    private const string Usings = """
        using System;
        using System.Diagnostics.CodeAnalysis;
        using System.Threading.Tasks;
        using Declared;
        using Keyway;

        """;

    /// <summary>Fixes the only place.</summary>
    public static async Task<string> FixAsync(CodeFixProvider fix, string source)
        => Own(await CodeFixRun.FixAsync(fix, Usings + source, Keys));

    /// <summary>Fixes the only place of a file with some line breaks; returns the whole file.</summary>
    public static async Task<string> FixAsync(CodeFixProvider fix, string source, string lineBreak)
        => (await CodeFixRun.FixAsync(fix, (Usings + source).ReplaceLineEndings(lineBreak), Keys)).Split("\n---\n")[0];

    /// <summary>Fixes all places at once.</summary>
    public static async Task<string> FixAllAsync(CodeFixProvider fix, string source, FixAllScope scope = FixAllScope.Project)
        => Own(await CodeFixRun.FixAllAsync(fix, scope, Usings + source, Keys));

    /// <summary>Says whether a fix is offered.</summary>
    public static Task<bool> IsOfferedAsync(CodeFixProvider fix, string source) => CodeFixRun.IsOfferedAsync(fix, Usings + source, Keys);

    /// <summary>Returns a class of some members.</summary>
    public static string Class(string members) => $$"""
        public static class T
        {
            {{members.ReplaceLineEndings("\n    ")}}
        }
        """;

    private static string Own(string fixedFiles)
    {
        Assert.StartsWith(Usings, fixedFiles, StringComparison.Ordinal);
        return fixedFiles[Usings.Length..fixedFiles.IndexOf("\n---\n", StringComparison.Ordinal)];
    }
}
