using Microsoft.Extensions.Hosting;

namespace Keyway.Cli;

/// <summary>A command ends when it is done, and Ctrl+C is its own business.</summary>
internal sealed class CommandLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
