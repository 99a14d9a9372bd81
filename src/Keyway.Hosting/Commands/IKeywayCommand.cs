namespace Keyway.Hosting;

/// <summary>
/// A command that a package adds to programs: register it as a service, and the command line of the program has it. It knows
/// nothing of how command lines are parsed.
/// </summary>
public interface IKeywayCommand
{
    /// <summary>Gets its name, such as <c>mcp</c>.</summary>
    string Name { get; }

    /// <summary>Gets what it does, in a sentence.</summary>
    string Description { get; }

    /// <summary>Gets what it takes.</summary>
    IReadOnlyList<KeywayCommandParameter> Parameters => [];

    /// <summary>Runs it.</summary>
    /// <param name="invocation">What was typed, and where to write to.</param>
    /// <param name="cancellationToken">Cancelled by Ctrl+C.</param>
    /// <returns>The exit code: 0 done, 1 failed, 2 misused.</returns>
    Task<int> RunAsync(KeywayCommandInvocation invocation, CancellationToken cancellationToken);
}
