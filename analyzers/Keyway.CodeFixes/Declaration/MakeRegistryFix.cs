using System.Collections.Immutable;
using System.Composition;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Keyway.CodeFixes.Declaration;

/// <summary>KEY0020: makes a registry for the annotated methods of the assembly, beside the one that is reported.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeRegistryFix))]
[Shared]
public sealed class MakeRegistryFix : CodeFixProvider
{
    private const string Title = "Make a registry";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.NoRegistry);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => OneEach.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create(
                Title,
                cancellationToken => MakeAsync(context.Document, context.Diagnostics[0], cancellationToken),
                equivalenceKey: nameof(MakeRegistryFix)),
            context.Diagnostics);
        return Task.CompletedTask;
    }

    private static async Task<Solution> MakeAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        Project project = document.Project;
        Compilation compilation = (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        string space = string.Join(
            ".",
            root.FindNode(diagnostic.Location.SourceSpan).Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(around => around.Name.ToString()));
        string name = NameFor(project.AssemblyName, compilation, space);
        return project.AddDocument(
            $"{name}.cs",
            $"""
            using Keyway;
            {(space.Length > 0 ? $"\nnamespace {space};\n" : "")}
            /// <summary>Serves the tools and actions of this assembly.</summary>
            [PluginRegistry]
            public static partial class {name};

            """,
            document.Folders).Project.Solution;
    }

    /// <summary>Returns the last part of the assembly's name with Plugin behind it, as a name that nothing else has.</summary>
    private static string NameFor(string assembly, Compilation compilation, string space)
    {
        string name = Naming.Identifier(assembly.Substring(assembly.LastIndexOf('.') + 1)) + "Plugin";
        string unused = name;
        for (int i = 2; compilation.GetTypeByMetadataName(space.Length > 0 ? $"{space}.{unused}" : unused) is not null; i++)
        {
            unused = name + i;
        }

        return unused;
    }

    /// <summary>All methods of a project are served by one registry.</summary>
    private sealed class OneEach : FixAllProvider
    {
        public static readonly OneEach Instance = new();

        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

        public override Task<CodeAction?> GetFixAsync(FixAllContext context)
            => Task.FromResult<CodeAction?>(CodeAction.Create(Title, cancellationToken => MakeAllAsync(context, cancellationToken), nameof(MakeRegistryFix)));

        private static async Task<Solution> MakeAllAsync(FixAllContext context, CancellationToken cancellationToken)
        {
            Solution solution = context.Solution;
            foreach (Project project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
            {
                Diagnostic? first = (await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false)).FirstOrDefault();
                if (solution.GetDocument(first?.Location.SourceTree) is { } document)
                {
                    solution = await MakeAsync(document, first!, cancellationToken).ConfigureAwait(false);
                }
            }

            return solution;
        }
    }
}
