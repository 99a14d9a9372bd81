namespace Keyway.Agents;

/// <summary>
/// What happens in a run, as it happens: text (<see cref="TextRunUpdate"/>), calls (<see cref="ToolCallRunUpdate"/>,
/// <see cref="ToolResultRunUpdate"/>), and at the end the result (<see cref="CompletedRunUpdate"/>).
/// </summary>
public abstract record RunUpdate
{
    private protected RunUpdate()
    {
    }
}
