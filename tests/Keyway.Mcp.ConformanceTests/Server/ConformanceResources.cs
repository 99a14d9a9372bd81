namespace Keyway.Mcp.ConformanceTests.Server;

/// <summary>The resources that the suite asks for.</summary>
public static class ConformanceResources
{
    /// <summary>A text.</summary>
    [Resource("test://static-text", MimeType = "text/plain")]
    public static string StaticText() => "This is the content of the static text resource.";

    /// <summary>A picture.</summary>
    [Resource("test://static-binary", MimeType = "image/png")]
    public static byte[] StaticBinary() => Media.Png;

    /// <summary>What clients subscribe to.</summary>
    [Resource("test://watched-resource", MimeType = "text/plain")]
    public static string Watched() => "Nothing has changed.";

    /// <summary>Data by its id.</summary>
    /// <param name="id">The id.</param>
    [Resource("test://template/{id}/data", MimeType = "application/json")]
    public static TemplateData Template(string id) => new(id, true, $"Data for ID: {id}");
}
