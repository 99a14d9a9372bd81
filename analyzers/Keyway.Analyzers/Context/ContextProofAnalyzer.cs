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

                // A file at a time, when the compiler has bound its code for those who look at single operations.
                start.RegisterSemanticModelAction(new Proof(start.Compilation, statements).Check);
                Contracts.Watch(start, statements);
                HandOvers.Watch(start);
            }
        });
    }

    private sealed class Proof(Compilation compilation, Statements statements)
    {
        private readonly ConcurrentDictionary<ISymbol, Inference> _inferences = new(SymbolEqualityComparer.Default);

        public void Check(SemanticModelAnalysisContext context)
        {
            SyntaxTree file = context.SemanticModel.SyntaxTree;
            foreach (IGrouping<INamedTypeSymbol?, (ISymbol Owner, IOperation Root)> ofType in MemberBodies
                .In(file.GetRoot(context.CancellationToken), context.SemanticModel, context.CancellationToken)
                .GroupBy(code => Privacy.Outermost(code.Owner), (IEqualityComparer<INamedTypeSymbol?>)SymbolEqualityComparer.Default))
            {
                if (ofType.Key is not { } type)
                {
                    continue;
                }

                TypeInference inference = _inferences.GetOrAdd(type, static _ => new Inference()).Of(
                    type, statements, ofType.Concat(MemberBodies.OutsideOf(type, file, Model, context.CancellationToken)), context.CancellationToken);
                foreach ((ISymbol owner, IOperation root) in ofType)
                {
                    Check(context, inference, owner, root);
                }
            }
        }

        private void Check(SemanticModelAnalysisContext context, TypeInference inference, ISymbol owner, IOperation root)
        {
            if ((inference.Take(owner, root) ?? Read(inference, owner, root, context.CancellationToken)) is not { } body)
            {
                return;
            }

            foreach (Need need in body.Summary.Needs.Where(need => !inference.IsInferred(need)))
            {
                context.ReportDiagnostic(NeedReport.Of(need, body.Reader.Ledger, compilation.Assembly));
            }

            foreach (Diagnostic unused in UnusedKeys.Of(owner, body.Reader))
            {
                context.ReportDiagnostic(unused);
            }
        }

        private static ReadBody? Read(TypeInference inference, ISymbol owner, IOperation root, CancellationToken cancellationToken)
        {
            if (MemberBodies.Graph(root, cancellationToken) is not { } graph)
            {
                return null;
            }

            var reader = new BodyReader(inference, owner, root, graph, cancellationToken);
            return new ReadBody(owner, reader, reader.Read());
        }

        // What private members need is asked where they are called, which may be in another part of the type.
#pragma warning disable RS1030
        private SemanticModel Model(SyntaxTree tree) => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
    }

    // Whoever asks first infers, and may be cancelled: the next one infers anew.
    private sealed class Inference
    {
        private readonly object _inferring = new();
        private TypeInference? _inferred;

        public TypeInference Of(
            INamedTypeSymbol type, Statements statements, IEnumerable<(ISymbol Owner, IOperation Root)> code, CancellationToken cancellationToken)
        {
            lock (_inferring)
            {
                return _inferred ??= TypeInference.Of(type, statements, code, cancellationToken);
            }
        }
    }
}
