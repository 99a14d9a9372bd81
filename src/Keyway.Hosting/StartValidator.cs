using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyway.Hosting;

/// <summary>Looks at a host's start whether its tools can be called.</summary>
/// <param name="invoker">What the host serves.</param>
/// <param name="options">What the host wants.</param>
/// <param name="logger">Where problems are reported; nowhere in a program without logging.</param>
internal sealed class StartValidator(
    ToolInvoker invoker, KeywayOptions options, ILogger<StartValidator>? logger = null) : IHostedService
{
    /// <exception cref="KeywayException">A tool can't be called, and the host wants all of them.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.ValidateOnStart == StartValidation.None)
        {
            return Task.CompletedTask;
        }

        IReadOnlyList<ToolProblem> problems = invoker.Validate();
        if (problems.Count > 0 && options.ValidateOnStart == StartValidation.Throw)
        {
            throw new KeywayException(
                $"Not every tool can be called:{string.Concat(problems.Select(problem => $"\n  {problem}"))}");
        }

        foreach (ToolProblem problem in problems)
        {
            logger?.LogWarning("{Tool}: {Problem}", problem.Tool, problem.Message);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
