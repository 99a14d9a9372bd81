using Microsoft.AspNetCore.Http;

namespace Keyway.Mcp;

/// <summary>Lets the scripts of pages that are let in read what they are answered (Fetch Standard, "CORS protocol").</summary>
internal static class CrossOrigin
{
    private static readonly string[] s_own = ["Accept", "Authorization", "Content-Type", "Last-Event-ID", HttpEndpoint.SessionHeader, HttpEndpoint.VersionHeader];

    /// <summary>Says whether a browser asks what a script may do before it does it.</summary>
    public static bool IsPreflight(HttpRequest request)
        => HttpMethods.IsOptions(request.Method) && request.Headers.Origin.Count > 0 && request.Headers.AccessControlRequestMethod.Count > 0;

    /// <summary>Lets the page read the response.</summary>
    public static void Allow(HttpRequest request, HttpResponse response)
    {
        response.Headers.Append("Vary", "Origin");
        if (request.Headers.Origin is not [{ Length: > 0 } origin])
        {
            return;
        }

        response.Headers.AccessControlAllowOrigin = origin;
        response.Headers.AccessControlExposeHeaders = $"{HttpEndpoint.SessionHeader}, WWW-Authenticate, Retry-After";
    }

    /// <summary>Says what scripts may do.</summary>
    public static void AnswerPreflight(HttpRequest request, HttpResponse response)
    {
        // Revision 2026-07-28 has headers whose names depend on the call. Who speaks it is told to fall back, which the page has to read.
        IEnumerable<string> ofProtocol = request.Headers.GetCommaSeparatedValues("Access-Control-Request-Headers")
            .Where(static name => name.StartsWith("mcp-", StringComparison.OrdinalIgnoreCase) && !s_own.Contains(name, StringComparer.OrdinalIgnoreCase));
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.AccessControlAllowMethods = HttpEndpoint.Methods;
        response.Headers.AccessControlAllowHeaders = string.Join(", ", [.. s_own, .. ofProtocol]);
        response.Headers.AccessControlMaxAge = "7200";
    }
}
