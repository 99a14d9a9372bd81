using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyway.Analyzers.Declaration;
using Keyway.Generators;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Context;

/// <summary>
/// Proves that no tool reads a context key that it doesn't require. Each body is checked by itself against what
/// declarations state; what private members need is inferred inside their outermost type.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContextProofAnalyzer : DiagnosticAnalyzer
{
    private readonly ProofRules _rules;

    /// <summary>Makes the analyzer.</summary>
    public ContextProofAnalyzer()
        : this(ProofRules.All)
    {
    }

    /// <summary>Makes one that leaves rules out, which shows what each of them is there for.</summary>
    internal ContextProofAnalyzer(ProofRules rules) => _rules = rules;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ContextDescriptors.OfProof;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.Knows(KnownNames.RuntimeContext))
            {
                var statements = new Statements(new DeclaredKeys(KeyTable.Of(start.Compilation)), _rules);
                start.RegisterOperationBlockAction(new Proof(start.Compilation, statements).Check);
                Contracts.Watch(start, statements);
                HandOvers.Watch(start);
            }
        });
    }

    private sealed class Proof(Compilation compilation, Statements statements)
    {
        private readonly ConcurrentDictionary<ISymbol, TypeInference> _inferences = new(SymbolEqualityComparer.Default);

        public void Check(OperationBlockAnalysisContext context)
        {
            foreach (IOperation root in context.OperationBlocks.Select(Root).Distinct())
            {
                if (root.DescendantsAndSelf().Any(HasContext))
                {
                    Check(context, root);
                }
            }
        }

        private static bool HasContext(IOperation operation)
            => operation.Type.CarriesContext() || operation switch
            {
                // What is dynamic may be a context.
                IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation => true,
                IMethodReferenceOperation reference => PassesContext(reference.Method),
                IDelegateCreationOperation { Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke } } => PassesContext(invoke),
                _ => false,
            };

        private static bool PassesContext(IMethodSymbol method)
            => method.ReturnType.CarriesContext() || method.Parameters.Any(parameter => parameter.Type.CarriesContext());

        private static IOperation Root(IOperation operation)
        {
            while (operation.Parent is { } parent)
            {
                operation = parent;
            }

            return operation;
        }

        private void Check(OperationBlockAnalysisContext context, IOperation root)
        {
            ISymbol owner = context.OwningSymbol;
            if (Privacy.Outermost(owner) is not { } type || MemberBodies.Graph(root, context.CancellationToken) is not { } graph)
            {
                return;
            }

            TypeInference inference = Infer(type, context.CancellationToken);
            var reader = new BodyReader(inference, owner, root, graph, context.CancellationToken);
            foreach (Need need in reader.Read().Needs.Where(need => !inference.IsInferred(need)))
            {
                context.ReportDiagnostic(NeedReport.Of(need, context.Compilation.Assembly));
            }

            foreach (Diagnostic unused in UnusedKeys.Of(owner, reader))
            {
                context.ReportDiagnostic(unused);
            }
        }

        private TypeInference Infer(INamedTypeSymbol type, CancellationToken cancellationToken)
            => _inferences.TryGetValue(type, out TypeInference? known)
                ? known
                : _inferences.GetOrAdd(type, TypeInference.Of(type, statements, Model, cancellationToken));

        // What private members need is asked where they are called, which may be in another part of the type.
#pragma warning disable RS1030
        private SemanticModel Model(SyntaxTree tree) => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
    }
}
