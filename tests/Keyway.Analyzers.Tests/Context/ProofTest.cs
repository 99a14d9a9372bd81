using System.Collections.Immutable;
using Keyway.Analyzers.Context;
using Keyway.Generators;
using Keyway.Harness;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Tests.Context;

/// <summary>Source that the proof looks at; the two keys A and B are declared.</summary>
internal static class ProofTest
{
    private const string Keys = """
        using Keyway;
        public static class K
        {
            [ContextKey<string>] public const string A = "a";
            [ContextKey<string>] public const string B = "b";
        }
        """;

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics.CodeAnalysis;
        using System.Threading.Tasks;
        using Keyway;

        """;

    /// <summary>Runs the proof on a file; the marked places are all that it reports.</summary>
    public static Task<ImmutableArray<Diagnostic>> Check(string markup)
        => AnalyzerTest.For<ContextProofAnalyzer>()
            .WithReference<PluginRegistry>()
            .WithGenerator(static () => new KeywayGenerator())
            .WithSource("Keys.cs", Keys)
            .WithSource("Source.cs", Usings + markup)
            .RunAsync();

    /// <summary>Runs the proof on members of a static class.</summary>
    public static Task<ImmutableArray<Diagnostic>> CheckMembers(string markup) => Check($$"""public static class T { {{markup}} }""");

    /// <summary>Runs the proof on the body of a tool that requires A.</summary>
    public static Task CheckBody(string markup)
        => CheckMembers($$"""
            [Tool(RequiredContext = [K.A])]
            public static async Task<object?> Get(RuntimeContext c, bool flag, int count) { await Task.Yield(); _ = c.GetA(); {{markup}} return null; }
            """);
}
