using System.Runtime.CompilerServices;

namespace Keyway.Hosting;

/// <summary>How <see cref="HttpBackendClient"/> finds its back end.</summary>
public sealed class HttpBackendOptions
{
    private readonly Uri? _eventsUri;
    private readonly string? _bearerToken;

    /// <summary>Gets where events are posted to: a whole address of <c>http</c> or <c>https</c>.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="ArgumentException">It is no such address, or has a user name or a password in it.</exception>
    public required Uri EventsUri
    {
        get => _eventsUri!;
        init => _eventsUri = CheckAddress(value);
    }

    /// <summary>Gets the token that is sent as <c>Authorization: Bearer</c>; none where it is null. It is never logged.</summary>
    /// <exception cref="ArgumentException">It is empty, or no header takes it.</exception>
    public string? BearerToken
    {
        get => _bearerToken;
        init => _bearerToken = CheckToken(value);
    }

    /// <summary>Gets the address as it may be logged: a query may hold secrets.</summary>
    internal string Address => EventsUri.GetLeftPart(UriPartial.Path);

    private static Uri CheckAddress(Uri value, [CallerMemberName] string? property = null)
    {
        ArgumentNullException.ThrowIfNull(value, property);
        if (!value.IsAbsoluteUri || (value.Scheme != Uri.UriSchemeHttp && value.Scheme != Uri.UriSchemeHttps))
        {
            throw new ArgumentException(
                $"Expected a whole address of http or https, such as https://platform.example/events, got {Described(value)}. "
                    + "Set it to where the back end takes events.",
                property);
        }

        return value.UserInfo.Length == 0
            ? value
            : throw new ArgumentException(
                $"Expected an address without user name and password, got one of {value.Authority} with them: they would not be sent. "
                    + $"Give a token as {nameof(BearerToken)}, or an HttpClient that has credentials.",
                property);
    }

    private static string Described(Uri value)
        => !value.IsAbsoluteUri ? $"the relative '{value.OriginalString.Split('?')[0]}'" : $"one of {value.Scheme}";

    // The text of a token that was refused must not show up anywhere either.
    private static string? CheckToken(string? value, [CallerMemberName] string? property = null)
        => value is null || (value.Length > 0 && value.All(static character => character is > ' ' and < '\u007f'))
            ? value
            : throw new ArgumentException(
                $"Expected one or more visible ASCII characters, got {(value.Length == 0 ? "none" : $"{value.Length} with others among them")}. "
                    + "Take off the white space or line end around the token, or leave it out.",
                property);
}
