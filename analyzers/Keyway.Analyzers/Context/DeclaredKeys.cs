using Keyway.Analyzers.Declaration;
using Keyway.Generators;
using Keyway.Generators.Context;
using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Analyzers.Context;

/// <summary>The keys that a compilation can name, and what parameters take of them.</summary>
internal sealed class DeclaredKeys(KeyTable table)
{
    /// <summary>Returns the key that generated code takes for a parameter, unless it is optional.</summary>
    public KeySet TakenBy(IParameterSymbol parameter)
    {
        if (parameter.FindAttribute(KnownNames.FromContextAttribute) is not { } attribute
            || parameter.HasExplicitDefaultValue
            || parameter.Type.IsNullable())
        {
            return KeySet.Empty;
        }

        return attribute.ConstructorArguments.FirstOrDefault().Value is string stated ? KeySet.Of(stated) : OnlyOne(parameter.Type);
    }

    private KeySet OnlyOne(ITypeSymbol type)
    {
        string name = TypeNames.Global(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
        ContextKeyModel[] fitting = [.. table.Read(CancellationToken.None).Where(key => key.Type == name)];
        return fitting.Length == 1 ? KeySet.Of(fitting[0].Name) : KeySet.Empty;
    }
}
