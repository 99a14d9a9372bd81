using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Keyway.Mcp;

/// <summary>
/// Decides who is let in. The names are checked because of pages that a person on the machine visits: their scripts reach every server that
/// the browser does, and a name that leads here may be anybody's (revision 2025-11-25, "Transports", "Security Warning").
/// </summary>
internal sealed class HttpGuard
{
    private readonly HashSet<string> _hosts;
    private readonly HashSet<string> _origins;
    private readonly byte[]? _token;

    public HttpGuard(McpHttpOptions options, string? token)
    {
        _hosts = new HashSet<string>([.. options.AllowedHosts, "localhost", Environment.MachineName], StringComparer.OrdinalIgnoreCase);
        _origins = new HashSet<string>(options.AllowedOrigins.Select(origin => origin.TrimEnd('/')), StringComparer.OrdinalIgnoreCase);
        _token = token is null ? null : HashOf(token);
    }

    /// <summary>Says why nobody under the names of a request is let in; null where somebody is.</summary>
    public HttpRefusal? CheckNames(HttpRequest request)
        => !IsAllowedHost(request.Host) ? new(StatusCodes.Status403Forbidden, $"Expected the name of this server as Host, got '{request.Host}'. Add it to McpHttpOptions.AllowedHosts to allow it.")
            : !IsAllowedOrigin(request.Headers.Origin.ToString()) ? new(StatusCodes.Status403Forbidden, $"The origin '{request.Headers.Origin}' isn't allowed. Add it to McpHttpOptions.AllowedOrigins to allow it.")
            : null;

    /// <summary>Says why whoever sent a request isn't let in; null where he is.</summary>
    public HttpRefusal? CheckToken(HttpRequest request)
        => HasToken(request) ? null : new(StatusCodes.Status401Unauthorized, "Expected the header 'Authorization: Bearer TOKEN' with the server's token.");

    // An address needs no name, so that none was made to lead here.
    private bool IsAllowedHost(HostString host)
        => NameOf(host) is { } name && (_hosts.Contains(name) || IPAddress.TryParse(name.Trim('[', ']'), out _));

    private bool IsAllowedOrigin(string origin)
        => origin.Length == 0
            || _origins.Contains(origin)
            || (HostOf(origin) is { } host && IsThisMachine(host));

    // Not by Uri, which takes 'loopback' for the machine itself: a network may give that name to anybody.
    private static string? HostOf(string origin)
        => origin.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? NameOf(new HostString(origin["http://".Length..]))
            : origin.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? NameOf(new HostString(origin["https://".Length..]))
            : null;

    /// <summary>Returns the name where nothing but a port stands behind it: <c>[::1].example.org</c> has no name.</summary>
    private static string? NameOf(HostString host)
        => host is { HasValue: true, Host: var name }
            && (name.Length == host.Value.Length || (host.Value[name.Length] == ':' && !host.Value.AsSpan(name.Length + 1).ContainsAnyExceptInRange('0', '9')))
                ? name
                : null;

    private static bool IsThisMachine(string host)
        => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));

    private bool HasToken(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        if (_token is null)
        {
            return true;
        }

        string given = request.Headers.Authorization.ToString();

        // Of hashes, which are equally long: the time that it takes says nothing of the token.
        return given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(HashOf(given[Scheme.Length..].Trim()), _token);
    }

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
