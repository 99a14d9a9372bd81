namespace Keyway.Analyzers;

/// <summary>The properties of diagnostics by which fixes learn what a message says; the one place where they are named.</summary>
internal static class FixProperties
{
    /// <summary>
    /// The context key that is missing, unneeded or unknown: KEY0101 to KEY0103 and KEY0107 to KEY0111. What would have to state a
    /// missing one is the first additional location; there is none where no statement helps.
    /// </summary>
    public const string Key = "key";

    /// <summary>The name that was probably meant, where one is near: KEY0103.</summary>
    public const string NearestName = "Name";
}
