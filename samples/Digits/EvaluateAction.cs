using Digits.Learning;
using Keyway;
using Microsoft.Extensions.Logging;

namespace Digits;

/// <summary>Evaluates the model on images that it hasn't seen.</summary>
[Action("evaluate", Category = "neural_net", RequiredContext = [Keys.Model])]
public sealed class EvaluateAction(ILogger<EvaluateAction> log) : PluginAction<EvaluateParams, EvaluateResult>
{
    private const int Digits = 10;

    /// <inheritdoc/>
    protected override Task<EvaluateResult> ExecuteAsync(CancellationToken cancellationToken)
    {
        string data = Params.Data ?? DigitFiles.Test;
        log.LogDebug("Evaluating on {Data}", data);

        ConfusionMatrix matrix = Context.GetModel().Evaluate(DigitSet.Load(data), cancellationToken);
        SetMetrics("evaluate", ("accuracy", matrix.Accuracy));
        Logger.LogMessage(matrix.ToString());
        return Task.FromResult(new EvaluateResult(matrix.Accuracy, matrix.Count, Rows(matrix)));
    }

    private static int[][] Rows(ConfusionMatrix matrix)
        => [.. Enumerable.Range(0, Digits).Select(actual =>
            Enumerable.Range(0, Digits).Select(predicted => matrix[actual, predicted]).ToArray())];
}
