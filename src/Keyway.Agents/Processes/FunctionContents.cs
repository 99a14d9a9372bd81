using Microsoft.Extensions.AI;

namespace Keyway.Agents;

/// <summary>Translates content of Microsoft.Extensions.AI to pieces of a tool's answer.</summary>
internal static class FunctionContents
{
    public static ToolContent ToToolContent(AIContent content)
        => content switch
        {
            { RawRepresentation: ToolContent own } => own,
            DataContent data when data.HasTopLevelMediaType("image") => ToolContent.Image(data.Data, data.MediaType),
            DataContent data when data.HasTopLevelMediaType("audio") => ToolContent.Audio(data.Data, data.MediaType),
            DataContent data => ToolContent.Resource(new Uri("data:,"), data.Data, data.MediaType),
            UriContent link => ToolContent.Link(link.Uri, link.Uri.ToString(), link.MediaType),
            _ => ToolContent.Text(content.ToString() ?? ""),
        };
}
