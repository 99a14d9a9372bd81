using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Keyway.Mcp;

/// <summary>Who sends requests, as the program's authentication says.</summary>
internal static class HttpUser
{
    // Of people, and of programs that have a token of their own (RFC 9068, section 2.2; RFC 8693, section 4.3; Entra's names of the same).
    private static readonly string[] s_idClaims = [ClaimTypes.NameIdentifier, "sub", ClaimTypes.Upn, "client_id", "azp", "appid"];

    /// <summary>Returns who sent a request; null where nobody was authenticated.</summary>
    public static ClaimsPrincipal? Of(HttpContext context) => context.User.Identity?.IsAuthenticated == true ? context.User : null;

    /// <summary>Says whether two are one.</summary>
    public static bool IsSame(ClaimsPrincipal? first, ClaimsPrincipal? second) => IdOf(first) == IdOf(second);

    private static (bool IsUser, string? Issuer, string? Id) IdOf(ClaimsPrincipal? user)
        => user is null ? default
            : s_idClaims.Select(user.FindFirst).FirstOrDefault(claim => claim is not null) is { } id ? (true, id.Issuer, id.Value)
            : (true, null, user.Identity?.Name);
}
