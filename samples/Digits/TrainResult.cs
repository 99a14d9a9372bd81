namespace Digits;

/// <summary>What came of training.</summary>
/// <param name="Model">Where the model was written to.</param>
/// <param name="Epochs">Passes over the training set.</param>
/// <param name="Loss">Mean cross-entropy of the last pass, in nats an image.</param>
/// <param name="TrainingAccuracy">Share of the training set that the model gets right, 0 to 1.</param>
/// <param name="TestAccuracy">Share of images by other writers that it gets right, 0 to 1.</param>
public sealed record TrainResult(string Model, int Epochs, double Loss, double TrainingAccuracy, double TestAccuracy);
