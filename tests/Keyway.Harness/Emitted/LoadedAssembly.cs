using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Keyway.Harness;

/// <summary>
/// Authors' and generated code, loaded to be called. Disposing it unloads, once nothing refers to its types.
/// </summary>
public sealed class LoadedAssembly : IDisposable
{
    private readonly AssemblyLoadContext _context;

    private LoadedAssembly(AssemblyLoadContext context, Assembly assembly)
    {
        _context = context;
        Assembly = assembly;
    }

    /// <summary>The loaded assembly.</summary>
    public Assembly Assembly { get; }

    /// <summary>Finds a type.</summary>
    /// <param name="fullName">Its name as reflection writes it, <c>Shop.Tools+Nested</c>.</param>
    /// <returns>The type.</returns>
    /// <exception cref="HarnessException">There is no such type.</exception>
    public Type Type(string fullName) =>
        Assembly.GetType(fullName)
        ?? throw new HarnessException(
            $"No type '{fullName}'; there are: "
            + $"{string.Join(", ", Assembly.GetTypes().Select(static type => type.FullName))}.");

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();

    internal static LoadedAssembly From(GeneratorRun run)
    {
        var context = new AssemblyLoadContext(run.Test.Project.AssemblyName, isCollectible: true);
        try
        {
            // What is loaded here is found by name later; the rest, the runtime under test included, comes from this
            // process.
            foreach (TestReference reference in run.Test.Project.References)
            {
                if (!reference.Image.IsEmpty)
                {
                    Load(context, ImmutableCollectionsMarshal.AsArray(reference.Image)!);
                }
            }

            return new(context, Load(context, ImmutableCollectionsMarshal.AsArray(AssemblyImage.Of(run.Output))!));
        }
        catch
        {
            context.Unload();
            throw;
        }
    }

    private static Assembly Load(AssemblyLoadContext context, byte[] image)
    {
        using var stream = new MemoryStream(image);
        return context.LoadFromStream(stream);
    }
}
