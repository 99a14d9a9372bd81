namespace Keyway.Tests.Events;

public class OverallProgressTests
{
    private readonly RunLogger _logger = new(new RunLoggerOptions());

    [Fact]
    public void Nothing_IsZero() => Assert.Equal(0, _logger.OverallProgress);

    [Fact]
    public void OneCategory_IsItsPercent()
    {
        _logger.SetProgress(1, 3);

        Assert.Equal(33.33, _logger.OverallProgress);
    }

    [Fact]
    public void Weights_AreNormalisedToTheirSum()
    {
        _logger.SetProgressWeights(("load", 1), ("train", 3));
        _logger.SetProgress(10, 10, "load");
        Assert.Equal(25, _logger.OverallProgress);

        _logger.SetProgress(5, 10, "train");

        Assert.Equal(62.5, _logger.OverallProgress);
    }

    [Theory]
    [InlineData(0.7, 0.2, 0.1)]
    [InlineData(0.1, 0.1, 0.1)]
    [InlineData(1, 1, 1)]
    [InlineData(33.3, 33.3, 33.3)]
    [InlineData(1e-300, 1e-300, 1e-300)]
    public void FinishedPhases_EndAtExactly100(double a, double b, double c)
    {
        _logger.SetProgressWeights(("a", a), ("b", b), ("c", c));
        foreach (string category in new[] { "a", "b", "c" })
        {
            Assert.True(_logger.OverallProgress < 100);
            for (int current = 0; current <= 7; current++)
            {
                _logger.SetProgress(current, 7, category);
            }
        }

        Assert.Equal(100.0, _logger.OverallProgress);
    }

    [Fact]
    public void AllButDone_IsNot100()
    {
        _logger.SetProgressWeights(("a", 1), ("b", 1));
        _logger.SetProgress(1, 1, "a");
        _logger.SetProgress(999_999, 1_000_000, "b");
        Assert.Equal(99.99, _logger.OverallProgress);

        _logger.SetProgress(long.MaxValue - 1, long.MaxValue, "b");

        Assert.Equal(99.99, _logger.OverallProgress);
    }

    [Fact]
    public void SkippingAhead_DoesNotCreditUnfinishedWork()
    {
        _logger.SetProgressWeights(("load", 0.5), ("train", 0.5));
        _logger.SetProgress(1, 10, "load");

        _logger.SetProgress(10, 10, "train");

        Assert.Equal(55, _logger.OverallProgress);
    }

    [Fact]
    public void DeclaredCategory_CountsBeforeItReports()
    {
        _logger.SetProgressWeights(("load", 0.5), ("train", 0.5));
        _logger.SetProgress(10, 10, "load");

        Assert.Equal(50, _logger.OverallProgress);
    }

    [Fact]
    public void GoingBackwards_DoesNotLowerIt()
    {
        _logger.SetProgress(8, 10);
        _logger.SetProgress(2, 10);
        Assert.Equal(80, _logger.OverallProgress);

        _logger.SetProgress(9, 10);

        Assert.Equal(90, _logger.OverallProgress);
    }

    [Fact]
    public void FailureNewCategoryAndNewWeights_DoNotLowerIt()
    {
        _logger.SetProgress(8, 10, "a");
        _logger.SetProgressFailed("a");
        Assert.Equal(80, _logger.OverallProgress);
        _logger.SetProgress(0, 10, "b");
        Assert.Equal(80, _logger.OverallProgress);

        _logger.SetProgressWeights(("b", 1));

        Assert.Equal(80, _logger.OverallProgress);
    }

    [Fact]
    public void FailedCategory_CountsAsNothing()
    {
        _logger.SetProgressWeights(("a", 0.5), ("b", 0.5));
        _logger.SetProgress(5, 10, "a");
        _logger.SetProgressFailed("a");
        _logger.SetProgress(10, 10, "b");

        Assert.Equal(50, _logger.OverallProgress);
    }

    [Fact]
    public void CategoriesWithoutWeight_ShareWhatIsLeftEqually()
    {
        _logger.SetProgressWeights(("train", 0.6));
        _logger.SetProgress(0, 10, "x");
        _logger.SetProgress(0, 10, "y");

        _logger.SetProgress(10, 10, "x");
        Assert.Equal(20, _logger.OverallProgress);
        _logger.SetProgress(10, 10, "train");
        Assert.Equal(80, _logger.OverallProgress);
        _logger.SetProgress(10, 10, "y");
        Assert.Equal(100.0, _logger.OverallProgress);
    }

    [Fact]
    public void NoWeights_AllShareEqually()
    {
        _logger.SetProgress(0, 10, "a");
        _logger.SetProgress(0, 10, "b");
        _logger.SetProgress(10, 10, "a");

        Assert.Equal(50, _logger.OverallProgress);
    }

    [Fact]
    public void NothingLeft_CategoriesWithoutWeightDoNotCount()
    {
        _logger.SetProgressWeights(("a", 0.7), ("b", 0.2), ("c", 0.1));
        _logger.SetProgress(0, 10, "x");
        foreach (string category in new[] { "a", "b", "c" })
        {
            _logger.SetProgress(10, 10, category);
        }

        Assert.Equal(100.0, _logger.OverallProgress);
    }

    [Fact]
    public void WeightZero_TakesACategoryOutOfTheCount()
    {
        _logger.SetProgressWeights(("a", 1), ("b", 0));
        _logger.SetProgress(5, 10, "b");
        Assert.Equal(0, _logger.OverallProgress);

        _logger.SetProgress(10, 10, "a");

        Assert.Equal(100.0, _logger.OverallProgress);
    }

    [Fact]
    public void WeightsSetLate_CountWhatWasReportedBefore()
    {
        _logger.SetProgress(0, 10, "a");
        _logger.SetProgress(0, 10, "b");
        _logger.SetProgress(5, 10, "a");
        Assert.Equal(25, _logger.OverallProgress);

        _logger.SetProgressWeights(("a", 9), ("b", 1));

        Assert.Equal(45, _logger.OverallProgress);
    }

    [Fact]
    public void NullCategory_IsTheDefaultOne()
    {
        _logger.SetProgressWeights((null!, 1), ("b", 1));

        _logger.SetProgress(10, 10);

        Assert.Equal(50, _logger.OverallProgress);
    }

    [Fact]
    public void NoWeightsGiven_ForgetsTheEarlierOnes()
    {
        _logger.SetProgressWeights(("a", 9), ("b", 1));
        _logger.SetProgressWeights();
        _logger.SetProgress(0, 10, "b");
        _logger.SetProgress(0, 10, "a");

        _logger.SetProgress(10, 10, "b");

        Assert.Equal(50, _logger.OverallProgress);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void WeightOutOfRange_IsRefusedWithTheValueAndTheOldWeightsStay(double weight)
    {
        _logger.SetProgressWeights(("a", 3), ("b", 1));

        var fault = Assert.Throws<ArgumentOutOfRangeException>(
            () => _logger.SetProgressWeights(("a", 1), ("b", weight)));

        Assert.Equal("weights", fault.ParamName);
        Assert.Equal(weight, fault.ActualValue);
        _logger.SetProgress(10, 10, "a");
        Assert.Equal(75, _logger.OverallProgress);
    }

    [Fact]
    public void WeightsThatMakeNoSum_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            () => _logger.SetProgressWeights(("a", double.MaxValue), ("b", double.MaxValue)));
        Assert.Throws<ArgumentException>(() => _logger.SetProgressWeights(("a", 0), ("b", 0)));
        Assert.Throws<ArgumentException>(() => _logger.SetProgressWeights(("a", 1), ("a", 2)));
        Assert.Throws<ArgumentException>(() => _logger.SetProgressWeights(("", 1), (null!, 2)));
        Assert.Throws<ArgumentNullException>(() => _logger.SetProgressWeights(null!));
    }

    [Fact]
    public void AnyReports_NeverLowerItNorLeaveTheRange()
    {
        Random random = new(20260102);
        _logger.SetProgressWeights(("a", 0.3), ("b", 0.3));
        string[] categories = ["a", "b", "c", "d", "e"];
        double before = 0;
        for (int i = 0; i < 20_000; i++)
        {
            _logger.SetProgress(random.Next(0, 100), 100, categories[random.Next(categories.Length)]);
            Assert.InRange(_logger.OverallProgress, before, 99.99);
            before = _logger.OverallProgress;
        }

        Array.ForEach(categories, category => _logger.SetProgress(100, 100, category));
        Assert.Equal(100.0, _logger.OverallProgress);
    }
}
