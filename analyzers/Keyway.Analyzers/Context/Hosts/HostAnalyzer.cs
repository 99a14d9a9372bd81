using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyway.Analyzers.Manifest;
using Keyway.Generators;
using Keyway.Generators.Context;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Context.Hosts;

/// <summary>
/// Reports registries that a program hands to a host without ever providing a key that one of their tools requires. Who else
/// provides keys is known when all of the program was read, so that it comes at the end.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HostAnalyzer : DiagnosticAnalyzer
{
    private const int MostNames = 3;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(ContextDescriptors.NeverProvided);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!start.Compilation.Knows(KnownNames.HostContextAttribute))
            {
                return;
            }

            ConcurrentBag<HostCall> hosts = [];
            var program = new ProgramProvisions();
            start.RegisterOperationAction(
                operation =>
                {
                    program.Serve(operation);
                    if (Find(operation.Operation) is { } host)
                    {
                        hosts.Add(host);
                    }
                },
                OperationKind.Invocation,
                OperationKind.ObjectCreation);
            start.RegisterOperationAction(program.Assign, OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
            start.RegisterOperationAction(program.Filter, OperationKind.PropertyReference);
            start.RegisterCompilationEndAction(end => Report(end, hosts, program));
        });
    }

    private static HostCall? Find(IOperation operation)
    {
        ImmutableArray<IArgumentOperation> arguments = operation switch
        {
            IInvocationOperation call => call.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        // By what is written, which costs nothing to see, most calls are none of a host.
        if (!arguments.Any(argument => RegistryIn(argument.Value) is not null))
        {
            return null;
        }

        IArgumentOperation? served = arguments.FirstOrDefault(argument => MarkOf(argument) is not null);
        return served is not null
            && RegistryIn(served.Value) is { Property.ContainingType: var type } whole
            && Handed.OfCall(operation, arguments) is { IsAny: true, Provided: { IsKnown: true } provided }
                ? new HostCall(type, PartOf(served, whole), served.Value.Syntax.GetLocation(), provided.Keys)
                : null;
    }

    private static AttributeData? MarkOf(IArgumentOperation argument)
        => argument.Parameter is { } parameter && parameter.Type.Is(KnownNames.PluginRegistry)
            ? parameter.FindAttribute(KnownNames.ServedRegistryAttribute)
            : null;

    /// <summary>Returns the registry that a value is, or is a part of; null where it is something else.</summary>
    private static IPropertyReferenceOperation? RegistryIn(IOperation value)
        => value switch
        {
            IPropertyReferenceOperation { Property: { Name: "Registry", IsStatic: true } } registry => registry,
            IPropertyReferenceOperation { Property.Name: "Prompts" or "Resources", Instance: IPropertyReferenceOperation { Property: { Name: "Registry", IsStatic: true } } registry }
                => registry,
            _ => null,
        };

    /// <summary>Returns what the host serves of a registry; null where that may be all.</summary>
    private static ToolKind? PartOf(IArgumentOperation served, IPropertyReferenceOperation registry)
        => served.Value != registry
            ? ((IPropertyReferenceOperation)served.Value).Property.Name == "Prompts" ? ToolKind.Prompt : ToolKind.Resource
            : MarkOf(served)!.Named("ToolsOnly") is true ? ToolKind.Tool : null;

    private static void Report(CompilationAnalysisContext context, ConcurrentBag<HostCall> hosts, ProgramProvisions program)
    {
        if (hosts.IsEmpty || !program.IsKnown)
        {
            return;
        }

        // What runs an action sets the keys that Keyway itself declares.
        KeySet others = program.Keys.Union(KeySet.Of(ContextKeyParser.ReferencedConstants(context.Compilation, context.CancellationToken)
            .Where(key => key.ContainingAssembly.IsOf(KnownNames.RuntimeAssembly))
            .Select(key => key.ConstantValue).OfType<string>()));
        var served = new ServedTools(context.Compilation, PluginFile.Of(context.Options, context.CancellationToken), context.CancellationToken);
        foreach (HostCall host in hosts)
        {
            KeySet provided = host.Provided.Union(others);
            foreach (IGrouping<string, string> missing in served.Of(host.Registry)
                .Where(tool => tool.Access <= program.Access && (host.Part is null || host.Part == tool.Space))
                .SelectMany(tool => tool.Required.Except(provided).Keys.Select(key => (Key: key, tool.Name)))
                .GroupBy(missing => missing.Key, missing => missing.Name))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    ContextDescriptors.NeverProvided,
                    host.Place,
                    ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Key, missing.Key),
                    host.Registry.Name,
                    Names([.. missing.OrderBy(name => name, StringComparer.Ordinal)]),
                    missing.Key));
            }
        }
    }

    private static string Names(string[] tools)
        => string.Join(", ", tools.Take(MostNames).Select(tool => $"'{tool}'")) + (tools.Length > MostNames ? $" and {tools.Length - MostNames} more" : "");
}
