namespace Keyway.Oracle.Tests.Corpus;

/// <summary>Objects that may have members that nobody declared.</summary>
public static class UnknownMemberCorpus
{
    [Tool]
    public static Extended Extended(Extended value) => Kept.Keep(value);

    [Tool]
    public static ExtendedObjects ExtendedObjects(ExtendedObjects value) => Kept.Keep(value);

    [Tool]
    public static List<ExtendedNodes?> ExtendedNodes(List<ExtendedNodes?> value) => Kept.Keep(value);

    [Tool]
    public static Skipping Skipping(Skipping value) => Kept.Keep(value);

    [Tool]
    public static Skipping SkippingArguments([FromArguments] Skipping value) => Kept.Keep(value);
}
