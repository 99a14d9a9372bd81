namespace Keyway;

/// <summary>
/// Marks a method that reads a resource: data that is known under a URI (Model Context Protocol, "Resources"). It returns
/// <see cref="string"/>; <c>byte[]</c>, <see cref="ReadOnlyMemory{T}"/> of bytes or a <see cref="Stream"/>; <see cref="ToolContent"/>
/// or a collection of it; a <see cref="ToolResult"/>; or data, which is written as JSON. Or a task of one of them.
/// </summary>
/// <remarks>
/// A URI with variables is a template (RFC 6570), and each variable is a parameter of the method: <c>notes://{folder}/{id}</c>,
/// <c>file:///{+path}</c> where a value may have slashes, <c>notes://all{?page,size}</c> for what may be left out. Resources have a
/// name space of their own.
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ResourceAttribute : Attribute
{
    /// <summary>Marks a resource.</summary>
    /// <param name="uriTemplate">The URI that the resource is known under, or the template of such URIs.</param>
    public ResourceAttribute(string uriTemplate) => UriTemplate = uriTemplate;

    /// <summary>Gets the URI that the resource is known under, or the template of such URIs.</summary>
    public string UriTemplate { get; }

    /// <summary>
    /// Gets or sets the name that programs know the resource by; where it is null, its method without <c>Async</c> in snake_case.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the name that people are shown.</summary>
    public string? Title { get; set; }

    /// <summary>Gets or sets what the resource holds, for its readers; the <c>///</c> summary where it is null.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets the media type of what is read, such as <c>text/markdown</c>, where it is always the same.</summary>
    public string? MimeType { get; set; }

    /// <summary>Gets or sets the keys that the run-time context must hold when the resource is read.</summary>
    public string[]? RequiredContext { get; set; }
}
