namespace Keyway.Generators.Manifest;

/// <summary>The words that <c>plugin.yaml</c> has.</summary>
internal static class ManifestTerms
{
    public const string Name = "name";
    public const string Code = "code";
    public const string Version = "version";
    public const string Category = "category";
    public const string DataType = "data_type";
    public const string Description = "description";
    public const string Environment = "env";
    public const string Actions = "actions";
    public const string EntryPoint = "entrypoint";
    public const string InputType = "input_type";
    public const string OutputType = "output_type";

    /// <summary>The category whose plugins work on one type of data.</summary>
    public const string NeuralNet = "neural_net";

    /// <summary>Gets the keys of the file.</summary>
    public static IReadOnlyList<string> PluginKeys { get; } =
        [Name, Code, Version, Category, DataType, Description, Environment, Actions];

    /// <summary>Gets the keys of an action.</summary>
    public static IReadOnlyList<string> EntryKeys { get; } = [EntryPoint, Category, Description, InputType, OutputType];

    /// <summary>Gets the categories that platforms know.</summary>
    public static IReadOnlyList<string> Categories { get; } =
        [NeuralNet, "export", "upload", "smart_tool", "pre_annotation", "post_annotation", "data_validation", "custom"];

    /// <summary>Gets the types of data that platforms know.</summary>
    public static IReadOnlyList<string> DataTypes { get; } = ["image", "text", "video", "pcd", "audio"];
}
