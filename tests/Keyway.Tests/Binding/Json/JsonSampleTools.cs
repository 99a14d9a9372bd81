namespace Keyway.Tests.Binding.Json;

/// <summary>A model with a member of each shape.</summary>
public sealed class Bag
{
    public double? A { get; set; }

    public string? B { get; set; }

    public bool? C { get; set; }

    public List<double?>? List { get; set; }

    public List<string?>? Words { get; set; }

    public Bag? Bags { get; set; }
}

/// <summary>Each takes one shape and answers with a list of what it got, so that text is structured content as well.</summary>
public static class JsonSampleTools
{
    [Tool]
    public static List<double?> TakeNumber(double? value = null) => [value];

    [Tool]
    public static List<string?> TakeText(string? value = null) => [value];

    [Tool]
    public static List<bool?> TakeFlag(bool? value = null) => [value];

    [Tool]
    public static List<List<double?>?> TakeNumbers(List<double?>? value = null) => [value];

    [Tool]
    public static List<List<string?>?> TakeTexts(List<string?>? value = null) => [value];

    [Tool]
    public static List<List<List<double?>?>?> TakeGrid(List<List<double?>?>? value = null) => [value];

    [Tool]
    public static List<Bag?> TakeBag(Bag? value = null) => [value];

    [Tool]
    public static List<List<Bag?>?> TakeBags(List<Bag?>? value = null) => [value];

    [Tool]
    public static List<Bag> TakeWhole([FromArguments] Bag bag) => [bag];
}

[PluginRegistry(Types = [typeof(JsonSampleTools)])]
public static partial class JsonSamplePlugin;
