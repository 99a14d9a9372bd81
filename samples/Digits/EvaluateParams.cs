namespace Digits;

/// <summary>What <c>evaluate</c> can be told.</summary>
public sealed record EvaluateParams
{
    /// <summary>The images to evaluate on, a CSV file of 64 ink values and a label a row; the test set beside the program if absent.</summary>
    public string? Data { get; init; }
}
