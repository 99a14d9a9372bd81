using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Json;

namespace Keyway.Tests.Binding;

/// <summary>Arguments that came one by one, in whatever the caller has them in: what is read token by token, and what isn't.</summary>
public class ArgumentMapTests
{
    private static readonly Dictionary<string, JsonElement> s_elements = new(StringComparer.Ordinal)
    {
        ["number"] = JsonElement.Parse("7"),
        ["unit"] = JsonElement.Parse("\"Celsius\""),
        ["text"] = JsonElement.Parse("null"),
    };

    [Fact]
    public async Task EveryKindOfDictionary_IsRead()
    {
        Dictionary<string, object?> objects = s_elements.ToDictionary(entry => entry.Key, entry => (object?)entry.Value);
        ToolArguments[] maps =
        [
            ToolArguments.FromElements(s_elements),
            ToolArguments.FromElements(new Dictionary<string, JsonElement>(s_elements, StringComparer.OrdinalIgnoreCase)),
            ToolArguments.FromElements(s_elements.ToImmutableDictionary()),
            ToolArguments.FromElements(new WritableMap<JsonElement>(s_elements)),
            ToolArguments.FromElements(s_elements.Select(entry => entry)),
            ToolArguments.FromValues(objects),
            ToolArguments.FromValues(objects.ToImmutableDictionary()),
            ToolArguments.FromValues(new WritableMap<object?>(objects)),
            ToolArguments.FromValues(objects.Select(entry => entry)),
        ];
        foreach (ToolArguments map in maps)
        {
            Assert.Equal("7||Celsius||", (await BindingCalls.CallAsync("optional", map)).ToString());
        }
    }

    [Theory]
    [InlineData("""{"number":7,"flag":true,"text":"t"}""", "7|t||True|")]
    [InlineData("""{"flag":true,"number":7}""", "7|||True|")]
    [InlineData("""{"real":0.5,"number":"7","unit":"Kelvin"}""", "7||Kelvin||0.5")]
    [InlineData("""{"number":"7"}""", "7||||")]
    [InlineData("""{"NUMBER":7}""", "7||||")]
    [InlineData("""{"number":7.0}""", "7||||")]
    [InlineData("""{"text":"a\nb\\c"}""", "|a\nb\\c|||")]
    [InlineData("""{"text":"Zoë 😀"}""", "|Zoë 😀|||")]
    [InlineData("""{"text":"0123456789012345678901234567890123456789é"}""", "|0123456789012345678901234567890123456789é|||")]
    [InlineData("""{"unit":"C\u0065lsius"}""", "||Celsius||")]
    [InlineData("""{"real":1e3,"flag":"TRUE"}""", "|||True|1000")]
    public async Task AnyOrderAndSpelling_IsReadAllTheSame(string json, string expected)
        => Assert.Equal(expected, (await BindingCalls.CallAsync("optional", Elements(json))).ToString());

    [Theory]
    [InlineData("echo_int", """{"value":7}""")]
    [InlineData("optional", """{"number":7,"text":"t"}""")]
    [InlineData("optional", """{"text":"t","number":7}""")]
    [InlineData("optional", "{}")]
    public async Task TokensUnderTheirNames_AreReadWithoutAnException(string tool, string json)
    {
        int thrown = 0;
        int thread = Environment.CurrentManagedThreadId;
        ToolArguments[] maps = [Elements(json), ToolArguments.FromElements(JsonElement.Parse(json).EnumerateObject().ToImmutableDictionary(member => member.Name, member => member.Value))];
        void Count(object? sender, FirstChanceExceptionEventArgs e) => thrown += Environment.CurrentManagedThreadId == thread ? 1 : 0;
        AppDomain.CurrentDomain.FirstChanceException += Count;
        try
        {
            foreach (ToolArguments map in maps)
            {
                Assert.False((await BindingCalls.CallAsync(tool, map)).IsError);
            }
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Count;
        }

        Assert.Equal(0, thrown);
    }

    [Fact]
    public async Task NullAmongObjects_IsNull()
    {
        var objects = new Dictionary<string, object?> { ["number"] = null, ["text"] = JsonElement.Parse("\"t\"") };
        Assert.Equal("|t|||", (await BindingCalls.CallAsync("optional", ToolArguments.FromValues(objects))).ToString());
    }

    [Fact]
    public async Task UndefinedElement_IsNull()
    {
        var elements = new Dictionary<string, JsonElement> { ["number"] = default, ["unit"] = s_elements["unit"] };
        Assert.Equal("||Celsius||", (await BindingCalls.CallAsync("optional", ToolArguments.FromElements(elements))).ToString());
        elements = new() { ["value"] = default };
        ArgumentFault fault = Assert.Single(await BindingCalls.RefusedAsync("echo_int", ToolArguments.FromElements(elements)));
        Assert.Equal("/value: null: expected an integer, got null", fault.ToString());
    }

    [Fact]
    public async Task NameInTwoCases_IsADuplicate()
    {
        ArgumentFault fault = Assert.Single(await BindingCalls.RefusedAsync("optional", Elements("""{"number":1,"Number":2}""")));
        Assert.Equal("/Number: duplicate: expected number once, got 2", fault.ToString());
    }

    [Fact]
    public async Task NameTwice_ByAComparerOfTheCallersOwn_IsRefused()
    {
        var elements = new Dictionary<string, JsonElement>(ReferenceEqualityComparer.Instance)
        {
            [new string("value")] = JsonElement.Parse("1"),
            [new string("value")] = JsonElement.Parse("2"),
        };
        Assert.NotEmpty(await BindingCalls.RefusedAsync("echo_int", ToolArguments.FromElements(elements)));
    }

    [Fact]
    public async Task ElementOfADisposedDocument_IsAFaultOfTheArguments()
    {
        var document = JsonDocument.Parse("[1]");
        var elements = new Dictionary<string, JsonElement> { ["value"] = document.RootElement[0] };
        document.Dispose();
        ArgumentFault fault = Assert.Single(await BindingCalls.RefusedAsync("echo_int", ToolArguments.FromElements(elements)));
        Assert.Equal(ArgumentFaultCodes.Malformed, fault.Code);
    }

    [Fact]
    public async Task TokenBeyondTheLimit_IsTooLarge()
    {
        var limits = new BindingLimits { MaxBytes = 10 };
        ToolArguments fits = Elements("""{"value":"12345678"}""");
        Assert.Equal("12345678", (await BindingCalls.CallAsync("echo_string", fits, limits)).ToString());
        ArgumentFault fault = Assert.Single(await BindingCalls.RefusedAsync("echo_string", Elements("""{"value":"123456789"}"""), limits));
        Assert.Equal(("/value", ArgumentFaultCodes.TooLarge), (fault.Pointer, fault.Code));
    }

    [Fact]
    public async Task TextThatIsNotUtf8_IsMalformed()
    {
        byte[] json = Encoding.Latin1.GetBytes("[\"\u00ff\"]");
        using var document = JsonDocument.Parse(json);
        var elements = new Dictionary<string, JsonElement> { ["value"] = document.RootElement[0] };
        ArgumentFault fault = Assert.Single(await BindingCalls.RefusedAsync("echo_string", ToolArguments.FromElements(elements)));
        Assert.Equal(ArgumentFaultCodes.Malformed, fault.Code);
    }

    private static ToolArguments Elements(string json)
        => ToolArguments.FromElements(JsonElement.Parse(json).EnumerateObject().ToDictionary(member => member.Name, member => member.Value));

    /// <summary>A dictionary that has the older interface alone.</summary>
    private sealed class WritableMap<TValue>(Dictionary<string, TValue> values) : IDictionary<string, TValue>
    {
        private readonly IDictionary<string, TValue> _values = values;

        public TValue this[string key]
        {
            get => _values[key];
            set => _values[key] = value;
        }

        public ICollection<string> Keys => _values.Keys;

        public ICollection<TValue> Values => _values.Values;

        public int Count => _values.Count;

        public bool IsReadOnly => _values.IsReadOnly;

        public void Add(string key, TValue value) => _values.Add(key, value);

        public void Add(KeyValuePair<string, TValue> item) => _values.Add(item);

        public void Clear() => _values.Clear();

        public bool Contains(KeyValuePair<string, TValue> item) => _values.Contains(item);

        public bool ContainsKey(string key) => _values.ContainsKey(key);

        public void CopyTo(KeyValuePair<string, TValue>[] array, int arrayIndex) => _values.CopyTo(array, arrayIndex);

        public IEnumerator<KeyValuePair<string, TValue>> GetEnumerator() => _values.GetEnumerator();

        public bool Remove(string key) => _values.Remove(key);

        public bool Remove(KeyValuePair<string, TValue> item) => _values.Remove(item);

        public bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value) => _values.TryGetValue(key, out value);

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
