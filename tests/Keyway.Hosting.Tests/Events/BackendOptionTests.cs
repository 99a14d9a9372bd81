namespace Keyway.Hosting.Tests.Events;

/// <summary>What is wrong with the options of a back end is said at once: what was expected, what came, what to do.</summary>
public sealed class BackendOptionTests
{
    public static TheoryData<Func<object>, string> Faults => new()
    {
        {
            () => new BackendRunEventSinkOptions { MaxBatchSize = -3 },
            "Expected MaxBatchSize from 1 to 10000, got -3. Leave it out for 500."
        },
        {
            () => new BackendRunEventSinkOptions { MaxBatchSize = 10_001 },
            "Expected MaxBatchSize from 1 to 10000, got 10001. Leave it out for 500."
        },
        {
            () => new BackendRunEventSinkOptions { MaxBatchDelay = TimeSpan.FromSeconds(-1) },
            "Expected MaxBatchDelay from 00:00:00 to 1.00:00:00, got -00:00:01. Leave it out for 00:00:01."
        },
        {
            () => new BackendRunEventSinkOptions { AttemptTimeout = TimeSpan.Zero },
            "Expected AttemptTimeout from 00:00:00.0100000 to 1.00:00:00, got 00:00:00. Leave it out for 00:00:10."
        },
        {
            () => new BackendRunEventSinkOptions { MaxRetries = -1 },
            "Expected MaxRetries from 0 to 10, got -1. Leave it out for 4."
        },
        {
            () => new BackendRunEventSinkOptions { RetryDelay = TimeSpan.FromDays(2) },
            "Expected RetryDelay from 00:00:00 to 1.00:00:00, got 2.00:00:00. Leave it out for 00:00:00.2000000."
        },
        {
            () => new HttpBackendOptions { EventsUri = new Uri("/events?token=hunter2", UriKind.Relative) },
            "Expected a whole address of http or https, such as https://platform.example/events, got the relative '/events'. "
                + "Set it to where the back end takes events."
        },
        {
            () => new HttpBackendOptions { EventsUri = new Uri("ftp://ada:hunter2@platform.example/events") },
            "Expected a whole address of http or https, such as https://platform.example/events, got one of ftp. "
                + "Set it to where the back end takes events."
        },
        {
            () => new HttpBackendOptions { EventsUri = new Uri("https://ada:hunter2@platform.example/events") },
            "Expected an address without user name and password, got one of platform.example with them: they would not be sent. "
                + "Give a token as BearerToken, or an HttpClient that has credentials."
        },
        {
            () => new HttpBackendOptions { EventsUri = new Uri("https://platform.example/events"), BearerToken = "hunter2\n" },
            "Expected one or more visible ASCII characters, got 8 with others among them. "
                + "Take off the white space or line end around the token, or leave it out."
        },
        {
            () => new HttpBackendOptions { EventsUri = new Uri("https://platform.example/events"), BearerToken = "" },
            "Expected one or more visible ASCII characters, got none. "
                + "Take off the white space or line end around the token, or leave it out."
        },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Fault_SaysWhatWasExpected_WhatCame_AndWhatToDo(Func<object> make, string message)
    {
        ArgumentException fault = Assert.ThrowsAny<ArgumentException>(make);

        Assert.Equal($"{message} (Parameter '{fault.ParamName}')", fault.Message);
        Assert.DoesNotContain("hunter2", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nulls_AreRefusedByName()
    {
        Assert.Throws<ArgumentNullException>("EventsUri", () => new HttpBackendOptions { EventsUri = null! });
        Assert.Throws<ArgumentNullException>("value", () => new BackendRunEventSinkOptions { TimeProvider = null! });
        Assert.Throws<ArgumentNullException>("client", () => new BackendRunEventSink(null!));
        Assert.Throws<ArgumentNullException>("options", () => new HttpBackendClient(null!));
    }
}
