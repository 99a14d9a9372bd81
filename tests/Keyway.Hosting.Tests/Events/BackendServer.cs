using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Keyway.Hosting.Tests.Events;

/// <summary>
/// A back end on a real socket, which keeps events by run and number, and answers as the test says: the answers in turn, and
/// then one for all other requests.
/// </summary>
internal sealed class BackendServer : IDisposable
{
    private const string EndOfHeaders = "\r\n\r\n";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Queue<Answer> _answers;
    private readonly CancellationTokenSource _stop = new();
    private readonly Dictionary<(string? Run, long Sequence), string> _events = [];
    private readonly List<string> _received = [];
    private readonly SemaphoreSlim _hangs = new(0);

    public BackendServer(params Answer[] answers)
    {
        _answers = new Queue<Answer>(answers);
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Uri => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/events");

    /// <summary>Gets the answer to requests beyond those that the test named.</summary>
    public Answer Then { get; init; } = Answer.Store;

    /// <summary>Gets all that was received: of each request the headers, an empty line and the body.</summary>
    public IReadOnlyList<string> Received
    {
        get
        {
            lock (_events)
            {
                return [.. _received];
            }
        }
    }

    /// <summary>Gets whether a number came again with another text.</summary>
    public bool HasConflict { get; private set; }

    /// <summary>Gets how often events came that were there already.</summary>
    public int Repeated { get; private set; }

    public IReadOnlyList<RunEvent> Events
    {
        get
        {
            lock (_events)
            {
                return [.. _events.Values.Select(line => RunEventJson.Read(Encoding.UTF8.GetBytes(line))).OrderBy(e => e.Sequence)];
            }
        }
    }

    /// <summary>Waits until a request is left without an answer, of each once.</summary>
    public Task HangsAsync() => _hangs.WaitAsync(_stop.Token);

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                Answer answer = Take(await ReadAsync(stream));
                if (answer == Answer.Hang)
                {
                    _hangs.Release();
                    await Task.Delay(Timeout.Infinite, _stop.Token);
                }

                string? status = answer switch
                {
                    Answer.Store => "204 No Content",
                    Answer.Fail => "500 Internal Server Error",
                    Answer.Refuse => "400 Bad Request",
                    Answer.SendElsewhere => "302 Found\r\nLocation: /elsewhere",
                    _ => null,
                };
                if (status is not null)
                {
                    await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException)
            {
                // The client has given up, or the test is over.
            }
        }
    }

    private Answer Take(string request)
    {
        lock (_events)
        {
            _received.Add(request);
            Answer answer = _answers.TryDequeue(out Answer next) ? next : Then;
            if (answer is Answer.Store or Answer.StoreAndHangUp)
            {
                Store(request.Split(EndOfHeaders, 2)[1].Split('\n', StringSplitOptions.RemoveEmptyEntries));
            }

            return answer;
        }
    }

    private void Store(string[] lines)
    {
        foreach (string line in lines)
        {
            RunEvent runEvent = RunEventJson.Read(Encoding.UTF8.GetBytes(line));
            if (!_events.TryAdd((runEvent.RunId, runEvent.Sequence), line))
            {
                Repeated++;
                HasConflict |= _events[(runEvent.RunId, runEvent.Sequence)] != line;
            }
        }
    }

    private async Task<string> ReadAsync(NetworkStream stream)
    {
        List<byte> bytes = [];
        byte[] buffer = new byte[4096];
        int body;
        while ((body = Encoding.ASCII.GetString([.. bytes]).IndexOf(EndOfHeaders, StringComparison.Ordinal)) < 0)
        {
            await MoreAsync();
        }

        string? length = Encoding.ASCII.GetString([.. bytes[..body]]).Split("\r\n")
            .SingleOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase))?[16..];
        while (bytes.Count < body + EndOfHeaders.Length + int.Parse(length ?? "0", null))
        {
            await MoreAsync();
        }

        return Encoding.UTF8.GetString([.. bytes]);

        async Task MoreAsync()
        {
            int count = await stream.ReadAsync(buffer, _stop.Token);
            bytes.AddRange(count > 0 ? buffer[..count] : throw new IOException("The client hung up."));
        }
    }
}
