namespace Digits.Learning;

/// <summary>How one pass over the training set went, measured on each image just before it was learnt from.</summary>
/// <param name="Epoch">Which pass, from 1.</param>
/// <param name="Loss">Mean cross-entropy, in nats an image; 0 is perfect, 2.3 is guessing.</param>
/// <param name="Accuracy">Share of images classified right, 0 to 1.</param>
public sealed record EpochResult(int Epoch, double Loss, double Accuracy);
