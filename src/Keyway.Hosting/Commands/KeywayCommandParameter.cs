namespace Keyway.Hosting;

/// <summary>What a command takes.</summary>
/// <param name="Name">Its name: <c>PROGRAM</c> for what is typed by its place, <c>--http</c> for an option.</param>
/// <param name="Description">What it is for, in a sentence.</param>
public sealed record KeywayCommandParameter(string Name, string Description)
{
    /// <summary>Gets whether the command can't do without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Gets whether it is an option that takes no value.</summary>
    public bool IsFlag { get; init; }

    /// <summary>Gets a shorter name of the option, such as <c>-p</c>.</summary>
    public string? Alias { get; init; }

    /// <summary>Gets what stands for its value in help, such as <c>PORT</c>.</summary>
    public string? ValueName { get; init; }

    /// <summary>Gets whether it is an option.</summary>
    public bool IsOption => Name.StartsWith('-');
}
