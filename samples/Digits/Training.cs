using Digits.Learning;
using Keyway;

namespace Digits;

/// <summary>The action that makes the model.</summary>
public static class Training
{
    /// <summary>Trains a classifier of handwritten digits and writes it to a file.</summary>
    /// <param name="parameters">How to train.</param>
    /// <param name="context">Hears of progress and metrics after every pass.</param>
    /// <param name="cancellationToken">Ends training within a batch; nothing is written then.</param>
    [Action("train", Category = "neural_net")]
    public static async Task<TrainResult> TrainAsync(
        [FromArguments] TrainParams parameters, RuntimeContext context, CancellationToken cancellationToken)
    {
        var options = new TrainingOptions
        {
            Epochs = parameters.Epochs,
            LearningRate = parameters.LearningRate,
            HiddenUnits = parameters.HiddenUnits,
            Seed = parameters.Seed,
        };
        var trainer = new Trainer(DigitSet.Load(parameters.Data ?? DigitFiles.Train), options);
        EpochResult last = new(0, 0, 0);
        context.SetProgress(0, parameters.Epochs, "train");
        for (int epoch = 1; epoch <= parameters.Epochs; epoch++)
        {
            // Off the caller's thread: a pass takes a while and awaits nothing.
            last = await Task.Run(() => trainer.TrainEpoch(cancellationToken), cancellationToken).ConfigureAwait(false);
            context.SetProgress(epoch, parameters.Epochs, "train");
            context.SetMetrics("train", ("loss", last.Loss), ("accuracy", last.Accuracy));
        }

        Classifier model = trainer.ToClassifier(TimeProvider.System.GetUtcNow());
        ConfusionMatrix test = model.Evaluate(DigitSet.Load(DigitFiles.Test), cancellationToken);
        model.Save(parameters.Model);
        context.LogMessage($"Wrote {parameters.Model}.", MessageLevel.Success);
        return new TrainResult(parameters.Model, last.Epoch, last.Loss, model.Card.TrainingAccuracy, test.Accuracy);
    }
}
