using Keyway.Hosting;

namespace Keyway.Agents.Tests.Commands;

/// <summary>Runs the command <c>agent</c> as a command line does, on program files in a folder of its own.</summary>
internal sealed class AgentRun : IDisposable
{
    private readonly ProgramFolder _folder = new();

    public AgentRun(string program = "tools: [add, fail, halt]") => _folder.Write("agent.yaml", program);

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>Gets the lines of the output.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Gets or sets whether somebody sits at a terminal.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Gets or sets what comes in.</summary>
    public TextReader Input { get; set; } = TextReader.Null;

    /// <summary>Runs a command that serves any number of runs.</summary>
    /// <param name="command">The command.</param>
    /// <param name="values">What was typed besides the program: option and value, one after the other. A flag's value is <c>true</c>.</param>
    public async Task<int> RunAsync(IKeywayCommand command, params string[] values)
        => await RunAsync(command, values, CancellationToken.None);

    public async Task<int> RunAsync(LlmProcessOptions options, params string[] values)
        => await RunAsync(new AgentCommand(options), values, CancellationToken.None);

    public async Task<int> RunAsync(IKeywayCommand command, string[] values, CancellationToken cancellationToken)
    {
        Dictionary<string, string> typed = new() { ["PROGRAM"] = _folder["agent.yaml"] };
        for (int i = 0; i < values.Length; i += 2)
        {
            typed[values[i]] = values[i + 1];
        }

        Assert.Empty(typed.Keys.Except(command.Parameters.Select(parameter => parameter.Name)));
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        try
        {
            return await command.RunAsync(new KeywayCommandInvocation(typed, Input, output, error) { IsInteractive = IsInteractive }, cancellationToken);
        }
        finally
        {
            (Output, Error) = (output.ToString(), error.ToString());
        }
    }

    public void Dispose() => _folder.Dispose();
}
