using System.Globalization;
using Keyway;

namespace Digits;

/// <summary>A plain front: what is served, what it takes, and a call from JSON.</summary>
internal sealed class CommandLine(ToolInvoker invoker, TextWriter output, TextWriter errors)
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int Misused = 2;
    private const int Cancelled = 130;

    private const string Usage = """
        list                            what is served
        describe NAME [--dialect D]     what it takes, returns and requires; D is openai-strict or no-type-arrays
        run ACTION [--params JSON]      runs an action
        call TOOL [--args JSON]         calls a tool
        """;

    /// <summary>Runs one command.</summary>
    /// <param name="args">The command and what it takes.</param>
    /// <param name="cancellationToken">Cancels what the command runs.</param>
    /// <returns>The exit code: 0 done, 1 failed, 2 misused, 130 cancelled.</returns>
    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        try
        {
            return args switch
            {
                ["list"] => List(),
                ["describe", var name] => Describe(name, SchemaDialect.JsonSchema),
                ["describe", var name, "--dialect", "openai-strict"] => Describe(name, SchemaDialect.OpenAIStrict),
                ["describe", var name, "--dialect", "no-type-arrays"] => Describe(name, SchemaDialect.NoTypeArrays),
                ["run", var name] => await CallAsync(name, ToolKind.Action, "{}", cancellationToken),
                ["run", var name, "--params", var json] => await CallAsync(name, ToolKind.Action, json, cancellationToken),
                ["call", var name] => await CallAsync(name, ToolKind.Tool, "{}", cancellationToken),
                ["call", var name, "--args", var json] => await CallAsync(name, ToolKind.Tool, json, cancellationToken),
                _ => Misuse($"Expected one of these commands, got '{string.Join(' ', args)}':\n{Usage}"),
            };
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine("Cancelled.");
            return Cancelled;
        }
    }

    private int List()
    {
        foreach (ToolDescriptor tool in invoker.Tools)
        {
            output.WriteLine($"{tool.Name,-20} {Kind(tool),-8} {tool.Description}");
        }

        foreach (ToolProblem problem in invoker.Validate())
        {
            errors.WriteLine(problem);
        }

        return Done;
    }

    private int Describe(string name, SchemaDialect dialect)
    {
        if (invoker.Registry.Find(name) is not { } tool)
        {
            return Misuse($"There is no tool or action '{name}'. There are: {string.Join(", ", invoker.Registry.Names.ToArray())}.");
        }

        output.WriteLine($"{tool.Name} ({Kind(tool)})");
        output.WriteLine(tool.Description);
        output.WriteLine($"takes    {tool.GetInputSchema(dialect)}");
        foreach (SchemaLoss loss in tool.GetInputSchemaLosses(dialect))
        {
            output.WriteLine($"unsaid   {loss}");
        }

        output.WriteLine($"returns  {(tool.OutputSchema.IsEmpty ? "text" : tool.OutputSchema)}");
        foreach (string check in tool.UnstatedChecks)
        {
            output.WriteLine($"checks   {check}");
        }

        foreach (ContextRequirement key in tool.RequiredContext)
        {
            string source = key.SourceIn(invoker.Context).ToString().ToLowerInvariant();
            output.WriteLine($"requires '{key.Key}' ({key.ValueType}), here from: {source}");
        }

        return Done;
    }

    private async Task<int> CallAsync(string name, ToolKind kind, string json, CancellationToken cancellationToken)
    {
        if (invoker.Registry.Find(name) is { } tool && tool.Kind != kind)
        {
            return Misuse($"'{name}' is {(kind == ToolKind.Action ? "a tool: use call" : "an action: use run")}.");
        }

        ToolResult result = await invoker.InvokeAsync(name, ToolArguments.FromJson(json), cancellationToken);
        if (result.Error is not { } error)
        {
            output.WriteLine(result);
            return Done;
        }

        errors.WriteLine(error.Message);
        return error.Code is ToolErrorCodes.UnknownTool or ToolErrorCodes.InvalidArguments ? Misused : Failed;
    }

    private int Misuse(string message)
    {
        errors.WriteLine(message);
        return Misused;
    }

    private static string Kind(ToolDescriptor tool) => tool.Kind.ToString().ToLower(CultureInfo.InvariantCulture);
}
