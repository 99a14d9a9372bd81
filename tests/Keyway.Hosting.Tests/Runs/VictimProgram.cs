using System.Reflection;

namespace Keyway.Hosting.Tests;

/// <summary>The program that tests kill.</summary>
internal static class VictimProgram
{
    /// <summary>Gets where it was built to.</summary>
    public static string Path { get; } = typeof(VictimProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == "VictimProgram").Value!;
}
