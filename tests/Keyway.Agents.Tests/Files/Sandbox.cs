using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Keyway.Agents.Tests;

/// <summary>A root for tools, and a directory beside it that they mustn't see. Both go when the test ends.</summary>
internal sealed class Sandbox : IDisposable
{
    private const int WorkingDirectory = -100;
    private const uint BothWays = 2;

    public const string Secret = "OUTSIDE";

    private readonly string _folder = Directory.CreateTempSubdirectory("keyway-files-").FullName;

    public Sandbox()
    {
        Root = Directory.CreateDirectory(Path.Join(_folder, "root")).FullName;
        Outside = Directory.CreateDirectory(Path.Join(_folder, "outside")).FullName;
        File.WriteAllText(Path.Join(Outside, "secret.txt"), Secret);
        Files = new ConfinedFiles(Root);
    }

    public string Root { get; }

    public string Outside { get; }

    public ConfinedFiles Files { get; }

    public string InRoot(string path) => Path.Join(Root, path);

    public string InOutside(string path) => Path.Join(Outside, path);

    /// <summary>Puts a file under the root.</summary>
    public string Put(string path, string text)
    {
        string full = InRoot(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    /// <summary>Puts a link under the root.</summary>
    public void Link(string path, string target) => File.CreateSymbolicLink(InRoot(path), target);

    /// <summary>Runs a program of the system, for what .NET can't make.</summary>
    public static void Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments))!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>Lets two paths change places in one step (renameat2(2)): neither is ever missing.</summary>
    public static void Exchange(string one, string other)
        => Assert.Equal(0, Rename(WorkingDirectory, one, WorkingDirectory, other, BothWays));

    /// <summary>Holds that nothing outside was made or changed.</summary>
    public void AssertOutsideIsUntouched()
    {
        Assert.Equal([InOutside("secret.txt")], Directory.EnumerateFileSystemEntries(Outside, "*", SearchOption.AllDirectories));
        Assert.Equal(Secret, File.ReadAllText(InOutside("secret.txt")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [DllImport("libc", EntryPoint = "renameat2", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Rename(int oneDirectory, string one, int otherDirectory, string other, uint flags);
}
