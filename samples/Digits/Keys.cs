using Digits.Learning;
using Keyway;

namespace Digits;

/// <summary>What this program's tools find in their context.</summary>
public static class Keys
{
    /// <summary>The trained classifier that tools answer from.</summary>
    [ContextKey<Classifier>]
    public const string Model = "model";

    /// <summary>The labelled images that tools compare with.</summary>
    [ContextKey<NearestExamples>]
    public const string Examples = "examples";
}
