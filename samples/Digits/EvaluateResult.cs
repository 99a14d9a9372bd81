namespace Digits;

/// <summary>How well a model does on images that it hasn't seen.</summary>
/// <param name="Accuracy">Share of images that it gets right, 0 to 1.</param>
/// <param name="Images">How many images there were.</param>
/// <param name="Confusion">A row for each digit that an image shows; in it, how often each digit was predicted.</param>
public sealed record EvaluateResult(double Accuracy, int Images, int[][] Confusion);
