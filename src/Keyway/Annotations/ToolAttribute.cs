namespace Keyway;

/// <summary>Marks a quick method (search, classify, look up) that language models and other programs call.</summary>
/// <remarks>
/// Without a name the tool is called as its method without <c>Async</c> in snake_case: <c>ClassifyDigit</c> is
/// <c>classify_digit</c>. A name has 1 to 128 characters of <c>A-Z a-z 0-9 _ - .</c> (Model Context Protocol, "Tools",
/// "Tool Names").
/// <para>
/// A hint that isn't set is not sent, which differs from sending false: see "ToolAnnotations" of the Model Context
/// Protocol for what a client assumes then.
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ToolAttribute : Attribute
{
    /// <summary>Marks a tool that is called as its method.</summary>
    public ToolAttribute()
    {
    }

    /// <summary>Marks a tool with a name of its own.</summary>
    /// <param name="name">The name that callers use.</param>
    public ToolAttribute(string name) => Name = name;

    /// <summary>Gets the name that callers use; null where it derives from the method.</summary>
    public string? Name { get; }

    /// <summary>Gets or sets the name that people are shown.</summary>
    public string? Title { get; set; }

    /// <summary>Gets or sets what the tool does, for its callers; the <c>///</c> summary where it is null.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets the keys that the run-time context must hold when the tool is called.</summary>
    public string[]? RequiredContext { get; set; }

    /// <summary>Gets or sets what a caller must be allowed to do; <see cref="ToolAccess.Read"/> also states MCP's <c>readOnlyHint</c>.</summary>
    public ToolAccess Access { get; set; } = ToolAccess.Write;

    /// <summary>Gets or sets whether the tool may destroy what was there (MCP's <c>destructiveHint</c>).</summary>
    public bool Destructive { get; set; }

    /// <summary>Gets or sets whether a repeated call with the same arguments changes nothing more (MCP's <c>idempotentHint</c>).</summary>
    public bool Idempotent { get; set; }

    /// <summary>Gets or sets whether the tool reaches things outside the program, such as the web (MCP's <c>openWorldHint</c>).</summary>
    public bool OpenWorld { get; set; }
}
