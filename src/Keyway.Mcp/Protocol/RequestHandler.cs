using ModelContextProtocol;

namespace Keyway.Mcp;

/// <summary>Answers a request.</summary>
/// <param name="request">The request.</param>
/// <param name="cancellationToken">Cancelled when the client doesn't want the answer any more, or is gone.</param>
/// <returns>The result, a JSON object.</returns>
/// <exception cref="McpProtocolException">The request itself is at fault.</exception>
internal delegate ValueTask<RawJson> RequestHandler(McpRequest request, CancellationToken cancellationToken);
