using Microsoft.AspNetCore.Http;

namespace Keyway.Mcp;

/// <summary>Lets the scripts of pages that are let in read what they are answered (Fetch Standard, "CORS protocol").</summary>
internal static class CrossOrigin
{
    /// <summary>Says whether a browser asks what a script may do before it does it.</summary>
    public static bool IsPreflight(HttpRequest request)
        => HttpMethods.IsOptions(request.Method) && request.Headers.Origin.Count > 0 && request.Headers.AccessControlRequestMethod.Count > 0;

    /// <summary>Lets the page read the response.</summary>
    public static void Allow(HttpRequest request, HttpResponse response)
    {
        if (request.Headers.Origin is not [{ Length: > 0 } origin])
        {
            return;
        }

        response.Headers.AccessControlAllowOrigin = origin;
        response.Headers.AccessControlExposeHeaders = $"{HttpEndpoint.SessionHeader}, WWW-Authenticate";
        response.Headers.Append("Vary", "Origin");
    }

    /// <summary>Says what scripts may do.</summary>
    public static void AnswerPreflight(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.AccessControlAllowMethods = HttpEndpoint.Methods;
        response.Headers.AccessControlAllowHeaders = $"Accept, Authorization, Content-Type, Last-Event-ID, {HttpEndpoint.SessionHeader}, {HttpEndpoint.VersionHeader}";
        response.Headers.AccessControlMaxAge = "7200";
    }
}
