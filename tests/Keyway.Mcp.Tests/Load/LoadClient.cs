using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Keyway.Mcp.Tests.Load;

/// <summary>One session over HTTP, message by message, so that it can also say what no client would.</summary>
internal sealed class LoadClient : IDisposable
{
    private const string SessionHeader = "Mcp-Session-Id";

    private readonly HttpClient _http;
    private readonly Uri _address;

    private LoadClient(HttpClient http, Uri address)
    {
        _http = http;
        _address = address;
    }

    /// <summary>Gets the id of its session; empty before there is one.</summary>
    public string SessionId { get; private set; } = "";

    /// <summary>Makes a client that has no session yet.</summary>
    public static LoadClient Create(Uri address) => new(new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromMinutes(2) }, address);

    /// <summary>Opens a session.</summary>
    public static async Task<LoadClient> OpenAsync(Uri address, string? token = null)
    {
        LoadClient client = Create(address);
        if (token is not null)
        {
            client._http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using HttpResponseMessage response = await client.PostAsync(Messages.Initialize);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        client.SessionId = response.Headers.GetValues(SessionHeader).Single();
        using HttpResponseMessage accepted = await client.PostAsync(Messages.Initialized);
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        return client;
    }

    /// <summary>Calls <see cref="LoadTools.Own"/>.</summary>
    public async Task<LoadAnswer> OwnAsync(int number)
    {
        using HttpResponseMessage response = await PostAsync(Messages.Own(number));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return Messages.AnswerIn(Messages.Last(await response.Content.ReadAsStringAsync()), number);
    }

    /// <summary>Sends a message, whatever it is.</summary>
    public async Task<HttpResponseMessage> PostAsync(byte[] message, Action<HttpRequestMessage>? change = null, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = new ByteArrayContent(message) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
        if (SessionId.Length > 0)
        {
            request.Headers.Add(SessionHeader, SessionId);
        }

        change?.Invoke(request);
        return await _http.SendAsync(request, cancellationToken);
    }

    /// <summary>Ends a session.</summary>
    public async Task EndAsync(string? id = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, _address);
        request.Headers.Add(SessionHeader, id ?? SessionId);
        using HttpResponseMessage response = await _http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    public void Dispose() => _http.Dispose();
}
