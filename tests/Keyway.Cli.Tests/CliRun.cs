using System.Text;
using Keyway.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Keyway.Cli.Tests;

/// <summary>Runs commands of a program in a folder of its own.</summary>
public sealed class CliRun : IDisposable
{
    public CliRun() => Folder = Directory.CreateTempSubdirectory("keyway-cli-").FullName;

    public string Folder { get; }

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>Gets the runs that were kept.</summary>
    public FileRunStore Store => new(Path.Combine(Folder, "runs"));

    public async Task<int> RunAsync(string[] args, Action<KeywayAppBuilder>? configure = null, CancellationToken cancellationToken = default)
    {
        var output = new StringWriter(new StringBuilder());
        var error = new StringWriter(new StringBuilder());
        KeywayAppBuilder builder = KeywayApp.CreateBuilder(args, CliPlugin.Registry);
        builder.Options.RunsDirectory = Path.Combine(Folder, "runs");
        builder.Options.Output = output;
        builder.Options.Error = error;
        builder.Options.IsTerminal = false;
        builder.Options.HandleInterrupts = false;
        configure?.Invoke(builder);
        await using KeywayApp app = builder.Build();
        int code = await app.RunAsync(cancellationToken);
        (Output, Error) = (output.ToString(), error.ToString());
        return code;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
