using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace Keyway.Harness;

/// <summary>Compiles to memory.</summary>
public static class AssemblyImage
{
    /// <summary>Compiles to memory.</summary>
    /// <param name="compilation">What to compile.</param>
    /// <returns>The assembly's bytes.</returns>
    /// <exception cref="HarnessException">It doesn't compile.</exception>
    public static ImmutableArray<byte> Of(Compilation compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        using var stream = new MemoryStream();
        EmitResult result = compilation.Emit(stream);
        if (!result.Success)
        {
            throw new HarnessException(DiagnosticReport.Write(
                $"'{compilation.AssemblyName}' doesn't compile:",
                result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(stream.ToArray());
    }
}
