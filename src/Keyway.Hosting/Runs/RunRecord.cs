namespace Keyway.Hosting;

/// <summary>What is kept of a run beside its events and checkpoints.</summary>
public sealed record RunRecord
{
    /// <summary>Gets the run's id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name of the action that runs.</summary>
    public required string Action { get; init; }

    /// <summary>Gets the arguments, a JSON object.</summary>
    public Utf8Json Arguments { get; init; }

    /// <summary>Gets how far it has come.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>Gets that as files and programs spell it: <c>running</c>.</summary>
    public string StatusName => RunRecordJson.NameOf(Status);

    /// <summary>Gets the program that runs it.</summary>
    public string? Program { get; init; }

    /// <summary>Gets that program's version.</summary>
    public string? Version { get; init; }

    /// <summary>Gets the machine that it runs on.</summary>
    public string? Machine { get; init; }

    /// <summary>Gets the id of the process that it runs in, on its machine.</summary>
    public int? ProcessId { get; init; }

    /// <summary>Gets the run that this one goes on from; null where it begins anew.</summary>
    public string? ParentId { get; init; }

    /// <summary>Gets when it was accepted, in UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets when it began, in UTC; null before.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Gets when it ended, in UTC; null before.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Gets the result as JSON, text as a JSON string; empty before the end and where there is none.</summary>
    public Utf8Json Result { get; init; }

    /// <summary>Gets why it failed, or can't be read; null for all others.</summary>
    public RunError? Error { get; init; }

    /// <summary>Gets whether it has ended, in whatever way.</summary>
    public bool IsOver => Status is not (RunStatus.Pending or RunStatus.Running);

    /// <summary>Returns the record as a JSON object, the same that <c>run.json</c> has.</summary>
    public Utf8Json ToJson() => Utf8Json.Create(this, static (writer, record) => RunRecordJson.Write(writer, record));
}
