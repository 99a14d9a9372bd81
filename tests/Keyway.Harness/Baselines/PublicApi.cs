using System.Reflection;
using System.Runtime.CompilerServices;

namespace Keyway.Harness;

/// <summary>Compares what an assembly shows to others with a reviewed file: <c>KEYWAY_ACCEPT=1</c> accepts a change.</summary>
public static class PublicApi
{
#if NET10_0_OR_GREATER
    private const string Framework = "net10.0";
#else
    private const string Framework = "net8.0";
#endif

    /// <summary>Compares an assembly, such as with <c>PublicApi.Keyway.net10.0.verified.txt</c> beside the test.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    /// <exception cref="HarnessException">It shows something else.</exception>
    public static void Verify(Assembly assembly, [CallerFilePath] string testFile = "")
    {
        ArgumentNullException.ThrowIfNull(assembly);
        string file = Path.Combine(Path.GetDirectoryName(testFile)!, $"{nameof(PublicApi)}.cs");
        Baseline.Verify(PublicApiText.Of(assembly), "txt", testFile: file, testMethod: $"{assembly.GetName().Name}.{Framework}");
    }
}
