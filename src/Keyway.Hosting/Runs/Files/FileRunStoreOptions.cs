namespace Keyway.Hosting;

/// <summary>How a <see cref="FileRunStore"/> keeps runs.</summary>
public sealed class FileRunStoreOptions
{
    /// <summary>Gets or sets the clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets how often a run looks whether somebody asked for it to be cancelled. Default: 250 ms.</summary>
    public TimeSpan CancelPollingInterval { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Gets or sets how often those who follow a run look for new events. Default: 200 ms.</summary>
    public TimeSpan FollowInterval { get; set; } = TimeSpan.FromMilliseconds(200);
}
