namespace Keyway.Benchmarks.Mcp;

/// <summary>A session with a server that is measured.</summary>
internal interface IMcpConnection : IAsyncDisposable
{
    /// <summary>Sends requests, so many at a time, and returns what came for the last one.</summary>
    /// <param name="frame">Writes a request with an id.</param>
    /// <param name="calls">How many.</param>
    /// <param name="window">How many are under way at a time.</param>
    /// <exception cref="InvalidOperationException">One was answered with an error, or with nothing.</exception>
    Task<string> CallAsync(Func<int, byte[]> frame, int calls, int window);
}
