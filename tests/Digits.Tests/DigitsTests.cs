using System.Text.Json;
using Digits.Learning;
using Keyway;

namespace Digits.Tests;

public sealed class DigitsTests(DigitsFixture digits) : IClassFixture<DigitsFixture>
{
    private static readonly DigitSet Test = DigitSet.Load(DigitFiles.Test);

    [Fact]
    public void Train_ReachesNinetySixPercent_OnImagesByOtherWriters()
    {
        double accuracy = digits.Training.GetProperty("testAccuracy").GetDouble();

        Assert.True(accuracy >= 0.96, $"Expected at least 96 % of the test rows right, got {accuracy:P2}.");
    }

    [Fact]
    public void Train_ReportsProgressAndMetrics_AfterEachPass()
    {
        long[] progress = [.. digits.Events.Events
            .Where(runEvent => runEvent is { Kind: RunEventKind.Progress, Category: "train" })
            .Select(runEvent => runEvent.Progress!.Value.Current)];

        Assert.Equal(Enumerable.Range(0, 11).Select(epoch => (long)epoch), progress);
        Assert.Equal(10, digits.Events.Events.Count(runEvent => runEvent is { Kind: RunEventKind.Metrics, Category: "train" }));
    }

    [Fact]
    public async Task Evaluate_CountsEveryTestRow_AndShowsTheMatrix()
    {
        JsonElement result = await CallAsync("evaluate", "{}");

        Assert.Equal(Test.Count, result.GetProperty("images").GetInt32());
        Assert.Equal(
            Test.Count,
            result.GetProperty("confusion").EnumerateArray().Sum(row => row.EnumerateArray().Sum(cell => cell.GetInt32())));
        Assert.Equal(digits.Training.GetProperty("testAccuracy").GetDouble(), result.GetProperty("accuracy").GetDouble());
        Assert.Contains(digits.Events.Events, runEvent =>
            runEvent.Kind == RunEventKind.Message && runEvent.Data["content"] is string text && text.Contains("precision", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ClassifyDigit_AgreesWithTheMatrix()
    {
        int right = 0;
        for (int i = 0; i < 200; i++)
        {
            JsonElement prediction = await CallAsync("classify_digit", $$"""{ "pixels": [{{string.Join(',', Test.Image(i).ToArray())}}] }""");
            right += prediction.GetProperty("digit").GetInt32() == Test.Labels[i] ? 1 : 0;
        }

        Assert.True(right >= 185, $"Expected at least 185 of the first 200 test rows right, got {right}.");
    }

    [Fact]
    public async Task NearestExamples_OfATrainingImage_AreLedByItself()
    {
        DigitSet train = DigitSet.Load(DigitFiles.Train);

        JsonElement nearest = await CallAsync(
            "nearest_examples", $$"""{ "pixels": [{{string.Join(',', train.Image(7).ToArray())}}], "count": 2 }""");

        Assert.Equal(2, nearest.GetArrayLength());
        Assert.Equal(0, nearest[0].GetProperty("distance").GetInt32());
        Assert.Equal(train.Labels[7], nearest[0].GetProperty("label").GetInt32());
    }

    [Fact]
    public async Task DescribeModel_SaysWhatItWasTrainedOn()
    {
        JsonElement card = await CallAsync("describe_model", "{}");

        Assert.Equal(3823, card.GetProperty("trainingRows").GetInt32());
        Assert.Equal(10, card.GetProperty("epochs").GetInt32());
    }

    [Theory]
    [InlineData("classify_digit", """{ "pixels": [1, 2, 3] }""", "/pixels", ArgumentFaultCodes.InvalidValue)]
    [InlineData("classify_digit", """{ "pixel": [] }""", "/pixel", ArgumentFaultCodes.Unknown)]
    [InlineData("train", """{ "epochs": 0 }""", "/epochs", ArgumentFaultCodes.OutOfRange)]
    [InlineData("train", """{ "learningRate": 1.5 }""", "/learningRate", ArgumentFaultCodes.OutOfRange)]
    [InlineData("nearest_examples", """{ "pixels": 7 }""", "/pixels", ArgumentFaultCodes.WrongType)]
    public async Task BadArguments_AreAnsweredWithTheirPlace(string name, string json, string pointer, string code)
    {
        ToolResult result = await digits.Invoker.InvokeAsync(name, ToolArguments.FromJson(json));

        ArgumentFault fault = Assert.Single(result.Error!.ArgumentFaults);
        Assert.Equal((pointer, code), (fault.Pointer, fault.Code));
    }

    [Fact]
    public async Task InkOutsideOfTheScale_IsTheToolsOwnFault()
    {
        string pixels = string.Join(',', Enumerable.Repeat(0, 63).Append(17));

        ToolResult result = await digits.Invoker.InvokeAsync("classify_digit", ToolArguments.FromJson($$"""{ "pixels": [{{pixels}}] }"""));

        Assert.Equal(ToolErrorCodes.ToolFailed, result.Error?.Code);
        Assert.Contains("Pixel 63 must be from 0 to 16, got 17.", result.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAModel_TheAnswerSaysToTrainOne()
    {
        var invoker = new ToolInvoker(
            DigitsPlugin.Registry, RuntimeContext.Create().WithModel(() => Classifier.Load("no-such-model.bin")));

        ToolResult result = await invoker.InvokeAsync("describe_model");

        Assert.Equal(ToolErrorCodes.ContextFailed, result.Error?.Code);
        Assert.Contains("Train a model first", result.Error!.Message, StringComparison.Ordinal);
    }

    private async Task<JsonElement> CallAsync(string name, string json)
    {
        ToolResult result = await digits.Invoker.InvokeAsync(name, ToolArguments.FromJson(json));
        Assert.False(result.IsError, result.ToString());
        return result.StructuredContent.ToJsonElement();
    }
}
