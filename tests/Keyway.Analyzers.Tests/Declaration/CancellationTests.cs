using Keyway.Analyzers.Declaration;
using Keyway.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Keyway.Analyzers.Tests.Declaration;

/// <summary>An editor cancels a pass at every keystroke, and asks the same analyzers of the same compilation again.</summary>
public sealed class CancellationTests
{
    [Fact]
    public void KeysWhoseReadingWasCancelled_AreReadAgain()
    {
        var keys = new KeyTable(Compile());

        Assert.ThrowsAny<OperationCanceledException>(() => keys.Read(new CancellationToken(canceled: true)));

        Assert.Contains(keys.Read(CancellationToken.None), static key => key.Name == "home");
        Assert.Contains(keys.Read(new CancellationToken(canceled: true)), static key => key.Name == "home");
    }

    private static CSharpCompilation Compile() =>
        new TestProject()
            .WithFile("Tools.cs", """
                using System;
                using Keyway;
                public static class K { [ContextKey<Uri>] public const string Home = "home"; }
                """)
            .CreateCompilation()
            .AddReferences(TestReference.FromType(typeof(PluginRegistry)).Metadata);
}
