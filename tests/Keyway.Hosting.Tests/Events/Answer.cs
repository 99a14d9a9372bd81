namespace Keyway.Hosting.Tests.Events;

/// <summary>What a back end does with a request.</summary>
public enum Answer
{
    Store,
    Fail,
    Refuse,
    SendElsewhere,
    Hang,
    HangUp,
    StoreAndHangUp,
}
