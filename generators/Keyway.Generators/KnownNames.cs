using Microsoft.CodeAnalysis;

namespace Keyway.Generators;

/// <summary>
/// The names by which the compiler side knows the runtime; a test resolves each of them. The compiler side never
/// references the runtime itself.
/// </summary>
internal static class KnownNames
{
    public const string ActionAttribute = "Keyway.ActionAttribute";
    public const string ToolAttribute = "Keyway.ToolAttribute";
    public const string PromptAttribute = "Keyway.PromptAttribute";
    public const string ResourceAttribute = "Keyway.ResourceAttribute";
    public const string ContextKeyAttribute = "Keyway.ContextKeyAttribute`1";
    public const string PluginRegistryAttribute = "Keyway.PluginRegistryAttribute";
    public const string JsonFallbackAttribute = "Keyway.JsonFallbackAttribute";
    public const string FromArgumentsAttribute = "Keyway.FromArgumentsAttribute";
    public const string FromContextAttribute = "Keyway.FromContextAttribute";
    public const string FromServicesAttribute = "Keyway.FromServicesAttribute";
    public const string ArgumentAttribute = "Keyway.ArgumentAttribute";
    public const string RequiresContextAttribute = "Keyway.RequiresContextAttribute";
    public const string RuntimeContext = "Keyway.RuntimeContext";
    public const string PluginRegistry = "Keyway.PluginRegistry";
    public const string ToolInvokerOptions = "Keyway.ToolInvokerOptions";
    public const string RunLogger = "Keyway.RunLogger";
    public const string ToolResult = "Keyway.ToolResult";
    public const string ToolContent = "Keyway.ToolContent";
    public const string PromptMessage = "Keyway.PromptMessage";
    public const string PluginActionBase = "Keyway.PluginActionBase`1";
    public const string PluginAction = "Keyway.PluginAction`1";
    public const string PluginActionWithResult = "Keyway.PluginAction`2";
    public const string ContextGuardAttribute = "Keyway.CompilerServices.ContextGuardAttribute";
    public const string ContextProviderAttribute = "Keyway.CompilerServices.ContextProviderAttribute";
    public const string GeneratedContextKeysAttribute = "Keyway.CompilerServices.GeneratedContextKeysAttribute";
    public const string ServedRegistryAttribute = "Keyway.CompilerServices.ServedRegistryAttribute";
    public const string HostContextAttribute = "Keyway.CompilerServices.HostContextAttribute";
    public const string HostBuilderAttribute = "Keyway.CompilerServices.HostBuilderAttribute";
    public const string KeywayCheckedAttribute = "Keyway.CompilerServices.KeywayCheckedAttribute";
    public const string GeneratedRegistryAttribute = "Keyway.CompilerServices.GeneratedRegistryAttribute";

    public const string FromKeyedServicesAttribute = "Microsoft.Extensions.DependencyInjection.FromKeyedServicesAttribute";
    public const string ActivatorUtilitiesConstructorAttribute = "Microsoft.Extensions.DependencyInjection.ActivatorUtilitiesConstructorAttribute";

    /// <summary>The assembly that the runtime is in.</summary>
    public const string RuntimeAssembly = "Keyway";

    /// <summary>The newest format of registries that this generator writes and includes.</summary>
    public const int RegistryFormat = 1;

    /// <summary>Says whether an assembly is the runtime, or refers to it.</summary>
    public static bool KnowsKeyway(this IAssemblySymbol assembly)
        => assembly.Name == RuntimeAssembly
            || assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == RuntimeAssembly));

    /// <summary>Says whether an assembly has a name, or one that begins with it and a dot.</summary>
    public static bool IsOf(this IAssemblySymbol assembly, string family)
        => assembly.Name is var name
            && name.StartsWith(family, StringComparison.Ordinal)
            && (name.Length == family.Length || name[family.Length] == '.');

    /// <summary>Says whether a type is one of the framework's.</summary>
    public static bool IsOfTheSystem(this ITypeSymbol type)
    {
        INamespaceSymbol? space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space is { Name: "System" };
    }

    /// <summary>Says whether a type is the one of a metadata name such as <c>Keyway.ContextKeyAttribute`1</c>.</summary>
    public static bool Is(this ITypeSymbol? type, string metadataName)
    {
        if (type is not INamedTypeSymbol named || named.ContainingType is not null)
        {
            return false;
        }

        // Compared from the end, without building a string for each of the types in a project.
        string name = named.Name;
        int dot = metadataName.LastIndexOf('.');
        return metadataName.Length - dot - 1 == name.Length + (named.Arity == 0 ? 0 : 2)
            && string.CompareOrdinal(metadataName, dot + 1, name, 0, name.Length) == 0
            && (named.Arity == 0 || (metadataName[metadataName.Length - 2] == '`' && metadataName[metadataName.Length - 1] == '0' + named.Arity))
            && IsNamespace(named.ContainingNamespace, metadataName, dot);
    }

    /// <summary>Returns the attribute of a metadata name; null where the symbol hasn't got it.</summary>
    public static AttributeData? FindAttribute(this ISymbol symbol, string metadataName)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.Is(metadataName))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>Says whether two pieces of data are of the same attribute in the source.</summary>
    public static bool IsAt(this AttributeData attribute, AttributeData other)
        => attribute.ApplicationSyntaxReference is { } here
            && other.ApplicationSyntaxReference is { } there
            && here.SyntaxTree == there.SyntaxTree
            && here.Span == there.Span;

    private static bool IsNamespace(INamespaceSymbol symbol, string name, int length)
    {
        while (!symbol.IsGlobalNamespace)
        {
            int dot = length == 0 ? -1 : name.LastIndexOf('.', length - 1);
            string last = symbol.Name;
            if (length - dot - 1 != last.Length || string.CompareOrdinal(name, dot + 1, last, 0, last.Length) != 0)
            {
                return false;
            }

            length = Math.Max(dot, 0);
            symbol = symbol.ContainingNamespace;
        }

        return length == 0;
    }
}
