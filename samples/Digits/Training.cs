using Digits.Learning;
using Keyway;

namespace Digits;

/// <summary>The action that makes the model.</summary>
public static class Training
{
    /// <summary>Trains a classifier of handwritten digits and writes it to a file.</summary>
    /// <param name="parameters">How to train.</param>
    /// <param name="context">Hears of progress and metrics after every pass, and keeps a checkpoint.</param>
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
        if (context.ResumedFrom is { } checkpoint)
        {
            using FileStream saved = File.OpenRead(checkpoint.Path);
            trainer.Restore(saved);
            context.LogMessage($"Went on behind epoch {trainer.Epochs}, from {checkpoint.Name} of run {checkpoint.RunId}.");
        }

        context.SetProgress(trainer.Epochs, parameters.Epochs, "train");
        while (trainer.Epochs < parameters.Epochs)
        {
            // Off the caller's thread: a pass takes a while and awaits nothing.
            EpochResult epoch = await Task.Run(() => trainer.TrainEpoch(cancellationToken), cancellationToken).ConfigureAwait(false);
            context.SetMetrics("train", ("loss", epoch.Loss), ("accuracy", epoch.Accuracy));
            context.SetProgress(epoch.Epoch, parameters.Epochs, "train");
            await context.SaveCheckpointAsync(
                "epoch",
                (stream, _) =>
                {
                    trainer.Save(stream);
                    return Task.CompletedTask;
                },
                cancellationToken).ConfigureAwait(false);
        }

        Classifier model = trainer.ToClassifier(TimeProvider.System.GetUtcNow());
        ConfusionMatrix test = model.Evaluate(DigitSet.Load(DigitFiles.Test), cancellationToken);
        model.Save(parameters.Model);
        context.LogMessage($"Wrote {parameters.Model}.", MessageLevel.Success);
        return new TrainResult(parameters.Model, trainer.Epochs, trainer.Last.Loss, model.Card.TrainingAccuracy, test.Accuracy);
    }
}
