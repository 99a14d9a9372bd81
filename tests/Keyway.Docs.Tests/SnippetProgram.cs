using Keyway.Agents;
using Keyway.AI;
using Keyway.Cli;
using Keyway.Generators;
using Keyway.Harness;
using Keyway.Hosting;
using Keyway.Mcp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ModelContextProtocol.Protocol;

namespace Keyway.Docs.Tests;

/// <summary>
/// Compiles the snippets of a page: its declarations together, each of its programs with them; its first <c>yaml</c> is their
/// plugin.yaml. Other YAML is fenced as <c>yml</c>.
/// </summary>
internal static class SnippetProgram
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Returns a project for each program of a page, and one for its declarations where it has no program.</summary>
    /// <param name="page">The page.</param>
    public static IReadOnlyList<GeneratorTest> Of(MarkdownPage page)
    {
        string? manifest = page.Snippets.FirstOrDefault(snippet => snippet.Language == "yaml")?.Text;
        string[] declarations = [.. page.Code.Where(code => !IsProgram(code)).Append(page.Setup)];
        string[] programs = [.. page.Code.Where(IsProgram)];
        return programs.Length == 0
            ? [Project(declarations, manifest, OutputKind.DynamicallyLinkedLibrary)]
            : [.. programs.Select(program => Project([.. declarations, program], manifest, OutputKind.ConsoleApplication))];
    }

    private static GeneratorTest Project(string[] files, string? manifest, OutputKind kind)
    {
        var test = new GeneratorTest(() => new KeywayGenerator(), [.. TrackingNames.All])
        {
            Guards = [new CompilesCleanGuard()],
            Project = new TestProject { OutputKind = kind, DocumentationMode = DocumentationMode.None },
        };
        test = test.WithReference<ToolInvoker>().WithReference<KeywayOptions>().WithReference<KeywayApp>().WithReference<ServiceCollection>()
            .WithReference<IServiceCollection>().WithReference<ToolFunctionOptions>().WithReference<LlmProgram>().WithReference<IHostApplicationBuilder>().WithReference<AIFunction>()
            .WithReference<McpOptions>().WithReference<IMcpServerBuilder>().WithReference<Implementation>().WithReference<HostApplicationBuilder>()
            .WithReference<WebApplication>().WithReference<IApplicationBuilder>().WithReference<IEndpointRouteBuilder>().WithReference<IEndpointConventionBuilder>()
            .WithSource("Usings.cs", ImplicitUsings);
        if (manifest is not null)
        {
            test = test.WithAdditionalFile("plugin.yaml", manifest);
        }

        for (int i = 0; i < files.Length; i++)
        {
            test = test.WithSource($"Snippet{i}.cs", Ordered(files[i]));
        }

        return test;
    }

    private static bool IsProgram(string code)
        => CSharpSyntaxTree.ParseText(code).GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax);

    // A page may show a program's using directives once; a file needs them on top.
    private static string Ordered(string code) => code.Contains("using Keyway;", StringComparison.Ordinal) ? code : $"using Keyway;\n{code}";
}
