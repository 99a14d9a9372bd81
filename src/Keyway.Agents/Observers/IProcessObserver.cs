namespace Keyway.Agents;

/// <summary>
/// Watches a process. Its members are called in the order of what happens, by whoever makes it happen, and should return soon. One
/// that throws is logged, and the run goes on. Where a run fails, what has started may have no end but that of the run.
/// </summary>
public interface IProcessObserver
{
    /// <summary>The model is about to be asked, once more in a run.</summary>
    /// <param name="turn">The request.</param>
    void OnTurnStarted(TurnStarted turn)
    {
    }

    /// <summary>The model is sent the conversation.</summary>
    /// <param name="request">The request.</param>
    void OnRequest(RequestSent request)
    {
    }

    /// <summary>The model has answered.</summary>
    /// <param name="response">The answer, before any hook.</param>
    void OnResponse(ResponseReceived response)
    {
    }

    /// <summary>A tool is called.</summary>
    /// <param name="tool">The call.</param>
    void OnToolStarted(ToolStarted tool)
    {
    }

    /// <summary>A tool has answered.</summary>
    /// <param name="tool">The call.</param>
    void OnToolEnded(ToolEnded tool)
    {
    }

    /// <summary>Something was written to the process's log (<see cref="LlmProcess.GetStderrLog"/>).</summary>
    /// <param name="written">What was written.</param>
    void OnStderrWritten(StderrWritten written)
    {
    }

    /// <summary>One request and the calls that came of it are done.</summary>
    /// <param name="turn">The request.</param>
    void OnTurnEnded(TurnEnded turn)
    {
    }

    /// <summary>A run has ended, however it did.</summary>
    /// <param name="run">The run.</param>
    void OnRunEnded(RunEnded run)
    {
    }
}
