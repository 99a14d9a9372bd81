using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyway.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Keyway.Analyzers.Context.Hosts;

/// <summary>
/// What a program provides beside what it hands to its hosts: the contexts of single calls and sessions, and keyed services. Where
/// somebody else may provide more, all keys may be provided.
/// </summary>
internal sealed class ProgramProvisions
{
    private const int HighestAccess = 2;

    private readonly ConcurrentBag<ProvidedKeys> _ofCalls = [];
    private readonly ConcurrentBag<string> _ofServices = [];
    private readonly ConcurrentBag<int> _access = [HighestAccess];
    private volatile bool _isOpen;

    /// <summary>Gets whether all that the program provides could be followed.</summary>
    public bool IsKnown => !_isOpen && _ofCalls.All(provided => provided.IsKnown);

    /// <summary>Gets the keys.</summary>
    public KeySet Keys => ProvidedKeys.UnionOf(_ofCalls).Keys.Union(KeySet.Of(_ofServices));

    /// <summary>Gets the lowest access that a host allows.</summary>
    public int Access => _access.Min();

    /// <summary>Watches assignments: the context of a call, and who may call.</summary>
    public void Assign(OperationAnalysisContext context)
    {
        var assignment = (IAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: var property })
        {
            return;
        }

        if (property.FindAttribute(KnownNames.HostContextAttribute) is not null)
        {
            _ofCalls.Add(Handed.Of(assignment.Value).Provided);
        }
        else if (property is { Name: "Context" } && property.ContainingType.Is("Microsoft.Extensions.AI.AIFunctionArguments"))
        {
            // A map of objects, which a function lays over its calls: what becomes of its keys isn't followed.
            _isOpen = true;
        }
        else if (property is { Name: "Access" } && property.ContainingType.Is(KnownNames.ToolInvokerOptions))
        {
            _access.Add(assignment.Value.ConstantValue is { HasValue: true, Value: int access } ? access : 0);
        }
    }

    /// <summary>Watches filters: one that the program doesn't write may lay contexts over calls.</summary>
    public void Filter(OperationAnalysisContext context)
    {
        var reference = (IPropertyReferenceOperation)context.Operation;
        if (reference.Property is { Name: "Filters" } && reference.Property.ContainingType.Is(KnownNames.ToolInvokerOptions))
        {
            IOperation? filter = reference.Parent is IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var argument] } ? Code.Unconverted(argument.Value) : null;
            _isOpen |= filter is not IDelegateCreationOperation { Target: var target }
                || (target is IMethodReferenceOperation { Method: var method } && !IsOwn(method, context.Compilation));
        }
    }

    /// <summary>Watches services: those under a key, and who else may register some.</summary>
    public void Serve(OperationAnalysisContext context)
    {
        (IMethodSymbol? method, ImmutableArray<IArgumentOperation> arguments) = context.Operation switch
        {
            IInvocationOperation call => (call.TargetMethod, call.Arguments),
            IObjectCreationOperation creation => (creation.Constructor, creation.Arguments),
            _ => (null, ImmutableArray<IArgumentOperation>.Empty),
        };
        if (method is null)
        {
            return;
        }

        if (context.Operation is IInvocationOperation invocation && Handed.OfOther(invocation) is { IsAny: true, Provided: var handed })
        {
            _ofCalls.Add(handed);
        }

        if (method.Name.Contains("Keyed") || method.ContainingType.Is("Microsoft.Extensions.DependencyInjection.ServiceDescriptor"))
        {
            foreach (IOperation value in arguments.Where(argument => IsKey(argument.Parameter)).Select(argument => Code.Unconverted(argument.Value)))
            {
                _isOpen |= !value.ConstantValue.HasValue;
                if (value.ConstantValue.Value is string key)
                {
                    _ofServices.Add(key);
                }
            }
        }

        _isOpen |= !IsOwn(method, context.Compilation)
            && !IsKnownToProvideNone(method.ContainingAssembly)
            && arguments.Any(argument => RegistersServices(Code.Unconverted(argument.Value).Type));
    }

    private static bool IsKey(IParameterSymbol? parameter)
        => parameter is { Type.SpecialType: SpecialType.System_String or SpecialType.System_Object } && parameter.Name.EndsWith("ey", StringComparison.Ordinal);

    private static bool IsOwn(ISymbol symbol, Compilation compilation) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    // The SDK of the Model Context Protocol registers nothing under a key, and every server that it makes begins with its services.
    private static bool IsKnownToProvideNone(IAssemblySymbol? assembly)
        => assembly is null || assembly.IsOf("Microsoft") || assembly.IsOf("System") || assembly.IsOf("ModelContextProtocol") || assembly.IsOf(KnownNames.RuntimeAssembly);

    private static bool RegistersServices(ITypeSymbol? type)
        => type is not null && (IsCollection(type) || type.AllInterfaces.Any(IsCollection));

    private static bool IsCollection(ITypeSymbol type)
        => type.Is("Microsoft.Extensions.DependencyInjection.IServiceCollection")
            || type.Is("Microsoft.Extensions.Hosting.IHostApplicationBuilder")
            || type.Is("Microsoft.Extensions.Hosting.IHostBuilder");
}
