using System.Globalization;
using Keyway.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Keyway.Cli.Tests;

/// <summary>A command as a package adds it.</summary>
internal sealed class HelloCommand : IKeywayCommand
{
    public string Name => "hello";

    public string Description => "Greets somebody.";

    public IReadOnlyList<KeywayCommandParameter> Parameters { get; } =
    [
        new("WHOM", "Who is greeted.") { IsRequired = true },
        new("--times", "How often.") { ValueName = "N" },
        new("--loud", "In capitals.") { IsFlag = true },
    ];

    public async Task<int> RunAsync(KeywayCommandInvocation invocation, CancellationToken cancellationToken)
    {
        int times = int.Parse(invocation.GetValue("--times") ?? "1", CultureInfo.InvariantCulture);
        string text = string.Join(' ', Enumerable.Repeat($"Hello, {invocation.GetValue("WHOM")}.", times));
        await invocation.Output.WriteLineAsync(invocation.Has("--loud") ? text.ToUpperInvariant() : text);
        return 0;
    }
}

internal static class HelloExtensions
{
    public static IHostApplicationBuilder AddHello(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IKeywayCommand, HelloCommand>();
        return builder;
    }
}
