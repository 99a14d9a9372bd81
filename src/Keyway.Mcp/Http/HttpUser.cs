using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Keyway.Mcp;

/// <summary>Who sends requests, as the program's authentication says.</summary>
internal static class HttpUser
{
    // Each says by itself who it is, of a person as of a program that has a token of its own (RFC 9068, section 2.2).
    private static readonly string[] s_ids = [ClaimTypes.NameIdentifier, "sub", "oid", ClaimTypes.Upn, "upn"];

    // Of a person's token, the last three name the program that it was given to: alone they don't say who it is.
    private static readonly string[] s_hints = [ClaimTypes.Email, "email", "preferred_username", "client_id", "azp", "appid"];

    /// <summary>Returns who sent a request; null where nobody was authenticated.</summary>
    public static ClaimsPrincipal? Of(HttpContext context) => context.User.Identity?.IsAuthenticated == true ? context.User : null;

    /// <summary>Says whether two are one.</summary>
    public static bool IsSame(ClaimsPrincipal? first, ClaimsPrincipal? second)
        => first is null || second is null ? first is null && second is null : IdOf(first).SequenceEqual(IdOf(second));

    private static IEnumerable<(string? Issuer, string? Value)> IdOf(ClaimsPrincipal user)
        => s_ids.Select(user.FindFirst).FirstOrDefault(claim => claim is not null) is { } id
            ? [(id.Issuer, id.Value)]
            : s_hints.Select(user.FindFirst).Select(claim => (claim?.Issuer, claim?.Value)).Prepend((null, user.Identity?.Name));
}
