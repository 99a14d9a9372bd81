using System.Diagnostics;
using System.Globalization;
using Digits;

var options = new TrainingOptions();
var trainer = new Trainer(DigitSet.Load(DigitFiles.Train), options);
var watch = Stopwatch.StartNew();
for (int i = 0; i < options.Epochs; i++)
{
    EpochResult epoch = trainer.TrainEpoch();
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"epoch {epoch.Epoch,2}  loss {epoch.Loss:0.0000}  accuracy {epoch.Accuracy:0.0000}"));
}

Classifier classifier = trainer.ToClassifier(TimeProvider.System.GetUtcNow());
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"trained in {watch.Elapsed.TotalSeconds:0.00} s"));
Console.WriteLine(classifier.Card);
Console.WriteLine(classifier.Evaluate(DigitSet.Load(DigitFiles.Test)));
