using System.Collections.Immutable;
using System.Text;
using Keyway.Generators;
using Keyway.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Keyway.Soundness.Tests.Running;

/// <summary>Compiles the assemblies of programs, as a build does, and shares between them all that can be shared.</summary>
internal static class ProgramCompiler
{
    private const string Usings = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Diagnostics.CodeAnalysis;
        using System.Linq;
        using System.Runtime.CompilerServices;
        using System.Threading;
        using System.Threading.Tasks;
        using Keyway;
        using Keyway.Soundness.Tests.Running;

        """;

    private const string Keys = """
        using Keyway;
        public static class Keys
        {
            [ContextKey<string>] public const string K0 = "k0";
            [ContextKey<string>] public const string K1 = "k1";
            [ContextKey<string>] public const string K2 = "k2";
            [ContextKey<string>] public const string K3 = "k3";
            [ContextKey<string>] public const string K4 = "k4";
            [ContextKey<RuntimeContext>] public const string Inner = "inner";
        }
        """;

    // What SDKs compile by now, this compiler calls a preview.
    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.Preview);
    private static readonly CSharpCompilationOptions s_options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable,
        concurrentBuild: false);

    private static readonly SyntaxTree s_keys = Parse("Keys.cs", Keys);
    private static readonly SyntaxTree s_plugin = Parse("Plugin.cs", "[Keyway.PluginRegistry] public static partial class Plugin;");
    private static readonly ImmutableArray<MetadataReference> s_references =
        [.. RuntimeReferences.All, RuntimeReferences.Of(typeof(RuntimeContext).Assembly), RuntimeReferences.Of(typeof(Probe).Assembly)];

    // All programs are made of these two, so that references are read once, and what shared files give is generated once.
    private static readonly CSharpCompilation s_program = Compilation("Program", [s_keys, s_plugin]);
    private static readonly CSharpCompilation s_library = Compilation("Library", [s_keys]);
    private static readonly GeneratorDriver s_driver = CSharpGeneratorDriver
        .Create([new KeywayGenerator().AsSourceGenerator()], parseOptions: s_parsing)
        .RunGenerators(s_program);

    /// <summary>Compiles a program, and what it refers to.</summary>
    /// <returns>The assemblies, the one that the other refers to first.</returns>
    public static ImmutableArray<CSharpCompilation> Compile(ProgramText program)
    {
        SyntaxTree main = Parse("Program.cs", Usings + program.Main);
        if (program.Library is null)
        {
            return [Generate(s_program.AddSyntaxTrees(main))];
        }

        CSharpCompilation library = Generate(s_library.AddSyntaxTrees(Parse("Library.cs", Usings + program.Library)));
        return [library, Generate(s_program.RemoveSyntaxTrees(s_keys).AddReferences(library.ToMetadataReference()).AddSyntaxTrees(main))];
    }

    private static SyntaxTree Parse(string name, string text)
        => CSharpSyntaxTree.ParseText(SourceText.From(text.ReplaceLineEndings("\n"), Encoding.UTF8), s_parsing, name);

    private static CSharpCompilation Compilation(string name, IEnumerable<SyntaxTree> files)
        => CSharpCompilation.Create(name, files, s_references, s_options);

    private static CSharpCompilation Generate(CSharpCompilation compilation)
    {
        s_driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        return (CSharpCompilation)generated;
    }
}
