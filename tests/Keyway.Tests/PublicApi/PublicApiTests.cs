using System.Runtime.CompilerServices;
using Keyway.Harness;

namespace Keyway.Tests.PublicApi;

/// <summary>A change of what others can see is a change of a reviewed file: KEYWAY_ACCEPT=1 accepts it.</summary>
public class PublicApiTests
{
#if NET10_0
    private const string Framework = "net10.0";
#else
    private const string Framework = "net8.0";
#endif

    [Fact]
    public void PublicApi_IsTheReviewedOne()
    {
        // Keyway.net10.0.verified.txt, beside this file.
        string file = Path.Combine(Path.GetDirectoryName(ThisFile())!, "Keyway.cs");
        Baseline.Verify(PublicApiText.Of(typeof(ToolInvoker).Assembly), "txt", testFile: file, testMethod: Framework);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
