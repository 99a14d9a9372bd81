using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Tools;

/// <summary>Reads what the method of a resource returns, where that is bytes.</summary>
internal static class ResourceReturn
{
    /// <summary>Returns what becomes of bytes; null for all else.</summary>
    public static ReturnModel? TryParse(ITypeSymbol type)
        => type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte }
                ? ReturnParser.Plain("byte[]?", "BytesResult")
            : type is INamedTypeSymbol { IsGenericType: true } generic
                && generic.OriginalDefinition.Is("System.ReadOnlyMemory`1")
                && generic.TypeArguments[0].SpecialType == SpecialType.System_Byte
                ? ReturnParser.Plain("ReadOnlyMemory<byte>", "BytesResult")
            : type.IsOrDerivesFrom("System.IO.Stream")
                ? ReturnParser.Plain(TypeNames.Global(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)) + "?", "") with { IsBytes = true }
            : null;
}
