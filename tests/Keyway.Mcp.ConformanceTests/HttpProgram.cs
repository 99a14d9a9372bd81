using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Keyway.Mcp.ConformanceTests;

/// <summary>A program that serves the protocol over HTTP on this machine, in a process of its own.</summary>
internal sealed class HttpProgram : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private HttpProgram(Process process, int port)
    {
        _process = process;
        Address = new Uri($"http://localhost:{port}/mcp");
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Gets where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts one, and waits until it listens.</summary>
    /// <param name="assembly">The path of the program.</param>
    /// <param name="folder">Where it runs.</param>
    public static async Task<HttpProgram> StartAsync(string assembly, string folder)
    {
        int port = FreePort();
        var start = new ProcessStartInfo("dotnet", [assembly, "mcp", "--http", $"{port}"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var program = new HttpProgram(Process.Start(start)!, port);
        await program.WaitAsync(port);
        return program;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        await _output;
        await _error;
        _process.Dispose();
    }

    private async Task WaitAsync(int port)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (true)
        {
            Assert.False(_process.HasExited, $"The server has ended: {(_process.HasExited ? await _output + await _error : "")}");
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, patience.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, patience.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
