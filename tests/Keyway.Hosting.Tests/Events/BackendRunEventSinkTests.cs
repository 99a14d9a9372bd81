using Keyway.Harness;

namespace Keyway.Hosting.Tests.Events;

public sealed class BackendRunEventSinkTests : IDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly RecordingLoggerProvider _log = new();

    /// <summary>Gets what a back end answers, and how often it isn't asked again at once, which is reported.</summary>
    public static TheoryData<Answer[], int> Answers => new()
    {
        { [], 0 },
        { [Answer.Fail, Answer.Fail], 0 },
        { [Answer.Hang], 0 },
        { [Answer.Refuse], 1 },
        { [Answer.HangUp, Answer.Store, Answer.HangUp], 0 },
        { [Answer.StoreAndHangUp, Answer.Fail, Answer.StoreAndHangUp, Answer.Hang], 0 },
        { [Answer.Store, Answer.Fail, Answer.HangUp, Answer.Hang, Answer.Fail, Answer.StoreAndHangUp], 1 },
    };

    public void Dispose() => _log.Dispose();

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task BackEnd_HasEachEventOnce_WhateverItAnswers(Answer[] answers, int reports)
    {
        using BackendServer server = new(answers);
        using HttpBackendClient client = Client(server);
        InMemoryRunEventSink all = new();
        RunLogger logger = new(new RunLoggerOptions
        {
            RunId = "run-7",
            Sinks = [new BackendRunEventSink(client, Options()), all],
            QueueCapacity = 10,
            TimeProvider = _clock,
            DiagnosticLogger = _log.CreateLogger("diagnostics"),
            FlushTimeout = Timeout.InfiniteTimeSpan,
        });
        for (int i = 1; i <= 60; i++)
        {
            logger.SetProgress(i, 60, "train");
            logger.LogMessage($"m{i}", MessageLevel.Warning);
            logger.SetMetrics("train", ("loss", 1.0 / i));
        }

        await _clock.RunAsync(logger.FinishAsync(), server);

        Assert.Null(logger.Fault);
        Assert.Equal(reports, _log.Errors.Count);
        IReadOnlyList<RunEvent> stored = server.Events;
        Assert.Empty(RunEventSequence.FindMissing(stored));
        Assert.Equal(all.Events[^1].Sequence, stored[^1].Sequence);
        Assert.False(server.HasConflict);
        Assert.Equal(answers.Contains(Answer.StoreAndHangUp), server.Repeated > 0);
        Assert.All(stored, e => Assert.Equal("run-7", e.RunId));
        Assert.Equal(RunEventLevel.Warning, stored.First(e => e.Kind == RunEventKind.Message).Level);
        Assert.Equal(logger.GetProgress("train"), stored.Last(e => e.Kind == RunEventKind.Progress).Progress);
    }

    [Fact]
    public async Task Request_IsJsonLinesWithTheToken()
    {
        using BackendServer server = new();
        using HttpBackendClient client = Client(server);

        await client.SendEventsAsync([Event(1), Event(2)], CancellationToken.None);

        string[] parts = Assert.Single(server.Received).Split("\r\n\r\n");
        Assert.StartsWith("POST /events HTTP/1.1", parts[0], StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/x-ndjson", parts[0], StringComparison.Ordinal);
        Assert.Contains("Authorization: Bearer secret-token", parts[0], StringComparison.Ordinal);
        Assert.Equal([1L, 2L], parts[1].TrimEnd('\n').Split('\n').Select(line => RunEventJson.Read(System.Text.Encoding.UTF8.GetBytes(line)).Sequence));
    }

    [Fact]
    public async Task RefusedRequest_IsNotTriedAgainAtOnce()
    {
        using BackendServer server = new(Answer.Refuse);
        using HttpBackendClient client = Client(server);
        BackendRunEventSink sink = new(client, Options());

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => sink.WriteAsync([Event(1)], CancellationToken.None).AsTask());

        Assert.Equal($"Expected a status of success from {server.Uri}, got 400 Bad Request.", exception.Message);
        Assert.Single(server.Received);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 4)]
    public async Task FailingBackEnd_IsAskedAsOftenAsTheOptionsSay(int retries, int requests)
    {
        using BackendServer server = new() { Then = Answer.Fail };
        using HttpBackendClient client = Client(server);
        BackendRunEventSink sink = new(client, new BackendRunEventSinkOptions
        {
            AttemptTimeout = BackendClock.AttemptTimeout, TimeProvider = _clock, MaxRetries = retries,
        });

        Task sending = sink.WriteAsync([Event(1)], CancellationToken.None).AsTask();

        await Assert.ThrowsAsync<HttpRequestException>(() => _clock.RunAsync(sending, server));
        Assert.Equal(requests, server.Received.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RedirectionThatLosesTheEvents_IsNoSuccess(bool isFollowed)
    {
        using BackendServer server = new(Answer.SendElsewhere);
        using HttpClient http = new();
        using HttpBackendClient client = isFollowed ? new(http, ClientOptions(server)) : Client(server);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => client.SendEventsAsync([Event(1)], CancellationToken.None));

        Assert.Equal(
            isFollowed
                ? $"Expected {server.Uri} to take the events, and it sent them elsewhere. Set EventsUri to that place."
                : $"Expected a status of success from {server.Uri}, got 302 Found.",
            exception.Message);
        Assert.Equal(isFollowed ? 2 : 1, server.Received.Count);
        Assert.Empty(server.Events);
    }

    [Fact]
    public async Task GivenHttpClient_IsNotDisposedOf()
    {
        using BackendServer server = new();
        using HttpClient http = new();
        new HttpBackendClient(http, ClientOptions(server)).Dispose();

        await new HttpBackendClient(http, ClientOptions(server)).SendEventsAsync([Event(1)], CancellationToken.None);

        Assert.Single(server.Events);
    }

    private static RunEvent Event(long sequence)
        => new() { Sequence = sequence, Time = TimeProvider.System.GetUtcNow(), Kind = RunEventKind.Message, Name = "message" };

    private static HttpBackendOptions ClientOptions(BackendServer server) => new() { EventsUri = server.Uri, BearerToken = "secret-token" };

    private static HttpBackendClient Client(BackendServer server) => new(ClientOptions(server));

    private BackendRunEventSinkOptions Options()
        => new() { MaxBatchSize = 20, AttemptTimeout = BackendClock.AttemptTimeout, TimeProvider = _clock };
}
