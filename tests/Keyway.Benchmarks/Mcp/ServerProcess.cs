using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Keyway.Benchmarks.Mcp;

/// <summary>A fresh process of a server that is measured.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    // Its host watches for settings in all that is below the folder, which takes longer than the server's own start where that is much.
    private static readonly string s_folder = Directory.CreateTempSubdirectory("keyway-mcp-benchmark-").FullName;
    private readonly Task _errors;

    private ServerProcess(Process process)
    {
        Process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Gets the process.</summary>
    public Process Process { get; }

    /// <summary>Starts one.</summary>
    /// <param name="program">The path of an assembly, or of a native program.</param>
    /// <param name="arguments">Its command line.</param>
    public static ServerProcess Start(string program, params string[] arguments)
    {
        string host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        bool isNative = !program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(isNative ? program : host, isNative ? arguments : [program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = s_folder,
        };
        return new(Process.Start(start)!);
    }

    /// <summary>Returns the most memory that it has had at a time, in bytes (<c>VmHWM</c> of proc(5)); null where the system doesn't tell.</summary>
    public long? PeakMemory()
    {
        string path = $"/proc/{Process.Id}/status";
        if (!File.Exists(path))
        {
            return null;
        }

        string line = File.ReadLines(path).Single(static line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    /// <summary>Lets it end by itself, since its client has left; ends it where it doesn't.</summary>
    public async ValueTask DisposeAsync()
    {
        Process.StandardInput.Close();
        using (var patience = new CancellationTokenSource(s_patience))
        {
            try
            {
                await Process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                Process.Kill();
            }
        }

        await _errors;
        Process.Dispose();
    }
}
