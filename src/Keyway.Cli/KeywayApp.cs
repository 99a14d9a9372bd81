using Keyway.CompilerServices;
using Keyway.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Keyway.Cli;

/// <summary>A registry as a command-line program.</summary>
/// <example>
/// <code>
/// var builder = KeywayApp.CreateBuilder(args, DigitsPlugin.Registry);
/// builder.ConfigureContext(context => context.WithModel(() => Classifier.Load("model.bin")));
/// return await builder.Build().RunAsync();
/// </code>
/// </example>
public sealed class KeywayApp : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly string[] _args;
    private readonly KeywayAppOptions _options;

    internal KeywayApp(IHost host, string[] args, KeywayAppOptions options)
    {
        _host = host;
        _args = args;
        _options = options;
    }

    /// <summary>Gets the program's services.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Begins to build a program.</summary>
    /// <param name="args">What was typed.</param>
    /// <param name="registry">What it serves.</param>
    public static KeywayAppBuilder CreateBuilder(string[] args, [ServedRegistry] PluginRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(registry);
        return new KeywayAppBuilder(args, registry);
    }

    /// <summary>Runs the command that was typed. Ctrl+C cancels it; once more, and the process ends at once.</summary>
    /// <param name="cancellationToken">Cancels it too.</param>
    /// <returns>The exit code, one of <see cref="ExitCodes"/>.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        using var interrupts = new Interrupts(_options.HandleInterrupts, cancellationToken);
        using var console = new CliConsole(_options);
        var program = new CliProgram(_host, _options, console);
        return await new CommandTree(program, _args).RunAsync(interrupts.Token).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_host is IAsyncDisposable host)
        {
            await host.DisposeAsync().ConfigureAwait(false);
        }
        else
        {
            _host.Dispose();
        }
    }
}
