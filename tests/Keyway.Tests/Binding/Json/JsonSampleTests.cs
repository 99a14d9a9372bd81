using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Keyway.Tests.Support;

namespace Keyway.Tests.Binding.Json;

/// <summary>Each text of <see cref="JsonSamples"/>, where it is bound, where it is passed over, and as the whole.</summary>
public partial class JsonSampleTests
{
    private const string Other = "other";

    private static readonly ToolInvoker s_strict = new(JsonSamplePlugin.Registry);

    private static readonly ToolInvoker s_lax = new(
        JsonSamplePlugin.Registry,
        null,
        new ToolInvokerOptions { Limits = new BindingLimits { UnknownArguments = UnknownArguments.Ignore } });

    public static TheoryData<string> Taken { get; } = [.. JsonSamples.Taken.Select(sample => sample.Name)];

    public static TheoryData<string> Refused { get; } = [.. JsonSamples.Refused.Select(sample => sample.Name)];

    public static TheoryData<string> Either { get; } = [.. JsonSamples.Either.Select(sample => sample.Name)];

    [Fact]
    public void Samples_AreNamedAndJudgedRight()
    {
        JsonSample[] all = [.. JsonSamples.Taken, .. JsonSamples.Refused, .. JsonSamples.Either];
        Assert.InRange(all.Length, 200, int.MaxValue);
        Assert.Equal(all.Length, all.DistinctBy(sample => sample.Name).Count());
        Assert.All(all, sample => Assert.Matches(SampleName(), sample.Name));

        // System.Text.Json's documents are a second opinion; of UTF-8 they look only at what they decode.
        Assert.All(JsonSamples.Taken, sample => Assert.True(IsJson(sample.Utf8), sample.Name));
        Assert.All(JsonSamples.Refused, sample => Assert.False(IsJson(sample.Utf8) && Utf8.IsValid(sample.Utf8), sample.Name));
    }

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task WhatIsJson_IsBoundAsItIs(string name)
    {
        JsonSample sample = Find(JsonSamples.Taken, name);
        JsonElement given = JsonElement.Parse(sample.Utf8);
        foreach (ArgumentForm form in ArgumentForms.All)
        {
            ToolResult result = await s_strict.InvokeAsync(sample.Tool, Make(form, sample.Within("{\"value\":", "}")));
            Assert.False(result.IsError, $"{form}: {result}");
            Assert.True(Agrees(given, result.StructuredContent.ToJsonElement()[0]), $"{form}: {result}");
        }
    }

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task WhatIsJson_IsPassedOver(string name)
    {
        JsonSample sample = Find(JsonSamples.Taken, name);
        foreach (ArgumentForm form in ArgumentForms.All)
        {
            foreach ((string before, string after) in new[] { ("{\"value\":1,\"other\":", "}"), ("{\"other\":", ",\"value\":1}") })
            {
                ToolArguments arguments = Make(form, sample.Within(before, after));
                Assert.Equal("[1]", (await s_lax.InvokeAsync("take_number", arguments)).ToString());
                ArgumentFault fault = Assert.Single((await s_strict.InvokeAsync("take_number", arguments)).Error!.ArgumentFaults);
                Assert.Equal(("/other", ArgumentFaultCodes.Unknown), (fault.Pointer, fault.Code));
            }

            ToolResult deep = await s_lax.InvokeAsync("take_bag", Make(form, sample.Within("{\"value\":{\"other\":", ",\"a\":2}}")));
            Assert.Equal(2, deep.StructuredContent.ToJsonElement()[0].GetProperty("a").GetInt32());
        }
    }

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task WhatIsAnObject_IsBoundAsTheWhole(string name)
    {
        JsonSample sample = Find(JsonSamples.Taken, name);
        JsonElement given = JsonElement.Parse(sample.Utf8);
        if (given.ValueKind != JsonValueKind.Object)
        {
            ArgumentFault fault = Assert.Single((await s_strict.InvokeAsync("take_whole", ToolArguments.FromJson(sample.Utf8))).Error!.ArgumentFaults);
            Assert.Equal(
                ("", given.ValueKind == JsonValueKind.Null ? ArgumentFaultCodes.Null : ArgumentFaultCodes.WrongType),
                (fault.Pointer, fault.Code));
            return;
        }

        foreach (ArgumentForm form in ArgumentForms.All)
        {
            ToolResult result = await s_strict.InvokeAsync("take_whole", Make(form, sample.Utf8));
            Assert.True(Agrees(given, result.StructuredContent.ToJsonElement()[0]), $"{form}: {result}");
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task WhatIsNoJson_IsRefusedWhereReadingStops(string name)
    {
        JsonSample sample = Find(JsonSamples.Refused, name);
        string prefix = Utf8.IsValid(sample.Utf8) ? "/" : "";
        string Within(string member) => prefix.Length == 0 ? "" : prefix + member + sample.ClosedPointer;
        foreach (ToolInvoker invoker in new[] { s_strict, s_lax })
        {
            foreach (string tool in invoker.Tools.Select(tool => tool.Name))
            {
                await RefusesAsync(invoker, tool, sample.Utf8, pointer => pointer == sample.Pointer);
                await RefusesAsync(invoker, tool, sample.Within("{\"value\":", "}"), pointer => pointer == Within("value"));
                await RefusesAsync(invoker, tool, sample.Within("{\"a\":1,\"other\":", "}"), pointer => pointer == Within(Other));
                await RefusesAsync(invoker, tool, sample.Within("{\"value\":{\"other\":", "}}"), pointer => pointer.StartsWith(prefix, StringComparison.Ordinal));
                await RefusesAsync(invoker, tool, sample.Within("{\"other\":", ",\"value\":1}"), pointer => pointer.StartsWith(prefix, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task WhatADocumentTookAndIsNoJson_IsRefusedFromEveryForm(string name)
    {
        JsonSample sample = Find(JsonSamples.Refused, name);
        if (!IsJson(sample.Utf8))
        {
            return;
        }

        JsonElement element = JsonElement.Parse(sample.Within("{\"value\":", "}"));
        foreach (ToolArguments arguments in new[]
        {
            ToolArguments.FromElement(element),
            ToolArguments.FromElements(new Dictionary<string, JsonElement> { ["value"] = element.GetProperty("value") }),
            ToolArguments.FromValues(new Dictionary<string, object?> { ["value"] = element.GetProperty("value") }),
            ToolArguments.FromElements(new Dictionary<string, JsonElement> { [Other] = element.GetProperty("value") }),
        })
        {
            ToolResult result = await s_lax.InvokeAsync("take_text", arguments);
            Assert.Equal(ArgumentFaultCodes.Malformed, Assert.Single(result.Error!.ArgumentFaults).Code);
        }
    }

    [Theory]
    [MemberData(nameof(Either))]
    public async Task WhatIsLeftToTheReader_HasOneAnswer(string name)
    {
        JsonSample sample = Find(JsonSamples.Either, name);
        foreach (ToolInvoker invoker in new[] { s_strict, s_lax })
        {
            foreach ((string before, string after) in new[] { ("{\"value\":", "}"), ("{\"value\":null,\"other\":", "}"), ("{\"other\":", ",\"value\":null}") })
            {
                byte[] text = sample.Within(before, after);
                string expected = Answer(await invoker.InvokeAsync(sample.Tool, ToolArguments.FromJson(text)));
                foreach (ArgumentForm form in new[] { ArgumentForm.Element, ArgumentForm.ElementMap, ArgumentForm.ObjectMapOfElements }.Where(_ => IsJson(text)))
                {
                    Assert.Equal($"{form} {expected}", $"{form} {Answer(await invoker.InvokeAsync(sample.Tool, Make(form, text)))}");
                }
            }

            foreach (string tool in invoker.Tools.Select(tool => tool.Name))
            {
                Answer(await invoker.InvokeAsync(tool, ToolArguments.FromJson(sample.Utf8)));
            }
        }
    }

    private static async Task RefusesAsync(ToolInvoker invoker, string tool, byte[] text, Func<string, bool> isRight)
    {
        ToolResult result = await invoker.InvokeAsync(tool, ToolArguments.FromJson(text));
        string shown = $"{tool} {Encoding.UTF8.GetString(text)}: {result}";
        Assert.True(result.Error?.Code == ToolErrorCodes.InvalidArguments, shown);
        ArgumentFault[] malformed = [.. result.Error!.ArgumentFaults.Where(fault => fault.Code == ArgumentFaultCodes.Malformed)];
        Assert.True(malformed.Length == 1 && isRight(malformed[0].Pointer), shown);
    }

    private static string Answer(ToolResult result)
    {
        if (!result.IsError)
        {
            return result.ToString();
        }

        Assert.Equal(ToolErrorCodes.InvalidArguments, result.Error!.Code);
        Assert.NotEmpty(result.Error.ArgumentFaults);
        return string.Join('|', result.Error.ArgumentFaults);
    }

    private static ToolArguments Make(ArgumentForm form, byte[] utf8) => ArgumentForms.Make(form, Encoding.UTF8.GetString(utf8));

    private static JsonSample Find(IReadOnlyList<JsonSample> samples, string name) => samples.Single(sample => sample.Name == name);

    private static bool IsJson(byte[] utf8)
    {
        try
        {
            JsonElement.Parse(utf8, new JsonDocumentOptions { MaxDepth = 1000 });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Says whether an answer holds all that was given; it may hold more, such as the members that were absent.</summary>
    private static bool Agrees(JsonElement given, JsonElement answer) => given.ValueKind == answer.ValueKind && given.ValueKind switch
    {
        JsonValueKind.Object => given.EnumerateObject().All(member => Agrees(member.Value, answer.GetProperty(member.Name))),
        JsonValueKind.Array => given.GetArrayLength() == answer.GetArrayLength()
            && given.EnumerateArray().Zip(answer.EnumerateArray()).All(pair => Agrees(pair.First, pair.Second)),
        JsonValueKind.Number => given.GetDouble().Equals(answer.GetDouble()),
        JsonValueKind.String => given.GetString() == answer.GetString(),
        _ => true,
    };

    [GeneratedRegex(@"\A[yni]_(number|literal|string|array|object|structure|utf8)(_[a-z0-9]+)+\z")]
    private static partial Regex SampleName();
}
