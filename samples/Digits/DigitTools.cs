using System.ComponentModel.DataAnnotations;
using Digits.Learning;
using Keyway;

namespace Digits;

/// <summary>Answers from the model and from the images that it was trained on.</summary>
public sealed class DigitTools
{
    /// <summary>Classifies one 8x8 image of a handwritten digit.</summary>
    /// <param name="pixels">64 ink values, 0 to 16, row by row.</param>
    /// <param name="context">Holds the model.</param>
    [Tool(RequiredContext = [Keys.Model], Access = ToolAccess.Read)]
    public Prediction ClassifyDigit([Length(64, 64)] int[] pixels, RuntimeContext context)
        => context.GetModel().Predict(pixels);

    /// <summary>Says what the model was trained on, and how well it learnt.</summary>
    [Tool(Access = ToolAccess.Read)]
    public static ModelCard DescribeModel([FromContext(Keys.Model)] Classifier model) => model.Card;

    /// <summary>Finds the training images that are most like one.</summary>
    /// <param name="pixels">64 ink values, 0 to 16, row by row.</param>
    /// <param name="count">How many to find.</param>
    /// <param name="examples">The training images.</param>
    [Tool(Access = ToolAccess.Read)]
    public static List<NearestExample> NearestExamples(
        [Length(64, 64)] int[] pixels, [FromContext(Keys.Examples)] NearestExamples examples, [Range(1, 100)] int count = 3)
        => [.. examples.Find(pixels, count)];
}
