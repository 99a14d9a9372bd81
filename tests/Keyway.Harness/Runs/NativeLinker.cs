using System.Runtime.InteropServices;

namespace Keyway.Harness;

/// <summary>What links programs that are compiled natively.</summary>
public static class NativeLinker
{
    /// <summary>The platform that native programs are published for.</summary>
    public const string Platform = "linux-x64";

    /// <summary>Gets why nothing can be linked on this machine; null where it can.</summary>
    public static string? WhyNot { get; } = Find();

    private static string? Find()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
        {
            return $"native programs are published for {Platform} only";
        }

        string[] folders = Environment.GetEnvironmentVariable("PATH")?.Split(':') ?? [];
        return folders.Any(static folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")))
            ? null
            : "neither clang nor gcc is installed";
    }
}
