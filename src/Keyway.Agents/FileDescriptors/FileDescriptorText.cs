using System.Globalization;

namespace Keyway.Agents;

/// <summary>What models are told of descriptors.</summary>
internal static class FileDescriptorText
{
    private const int MostOfId = 40;

    /// <summary>Announces a descriptor with its first page.</summary>
    /// <param name="descriptor">The descriptor.</param>
    /// <param name="what">What was kept, as the beginning of a sentence.</param>
    public static string Result(FileDescriptor descriptor, string what)
    {
        var preview = new FileDescriptorContent(descriptor, descriptor.Pages.Pages(1, 1));
        string rest = descriptor.PageCount == 1
            ? "This is all of it."
            : Invariant($"This is page 1 of {descriptor.PageCount}; read_fd reads on, with fd \"{descriptor.Id}\" and start 2.");
        return Open(preview).EndAttributes()
            .Line("message", $"{Invariant($"{what} has {descriptor.Text.Length} characters and is kept as {descriptor.Id}.")} {rest}")
            .Line("preview", preview.Text)
            .NewLine().Close("fd_result").ToString();
    }

    /// <summary>Announces a descriptor that a part of another one was taken to.</summary>
    /// <param name="descriptor">The new descriptor.</param>
    /// <param name="source">What it was taken from.</param>
    public static string Extracted(FileDescriptor descriptor, FileDescriptorContent source)
        => Open(new(descriptor, new(0, descriptor.Text.Length))).Attribute("source", source.Descriptor.Id).EndAttributes()
            .Line("message", Invariant(
                $"Characters {source.FirstChar} to {source.LastChar} of {source.Descriptor.Id} are kept as {descriptor.Id}."))
            .NewLine().Close("fd_result").ToString();

    /// <summary>Shows what was read.</summary>
    public static string Content(FileDescriptorContent content)
    {
        TagText tag = new TagText().Open("fd_content").Attribute("fd", content.Descriptor.Id);
        tag = content.FirstPage == content.LastPage
            ? tag.Attribute("page", content.FirstPage)
            : tag.Attribute("page", content.FirstPage, content.LastPage);
        return tag
            .Attribute("pages", content.Descriptor.PageCount)
            .Attribute("lines", content.FirstLine, content.LastLine)
            .Attribute("total_lines", content.Descriptor.LineCount)
            .Attribute("chars", content.FirstChar, content.LastChar)
            .Attribute("total_chars", content.Descriptor.Text.Length)
            .Attribute("continued", content.IsContinued)
            .Attribute("truncated", content.IsTruncated)
            .EndAttributes().Text(content.Text).Close("fd_content").ToString();
    }

    /// <summary>Says what can't be done.</summary>
    public static string Error(FileDescriptorException fault)
    {
        TagText tag = new TagText().Open("fd_error").Attribute("type", TypeOf(fault.Fault));
        tag = fault.Id is { } id ? tag.Attribute("fd", Shorten(id)) : tag;
        return tag.EndAttributes().Text(fault.Message).Close("fd_error").ToString();
    }

    /// <summary>Says that a text was written to a file.</summary>
    public static string Written(FileDescriptor descriptor, string path, FileWriteMode mode)
        => new TagText().Open("fd_file")
            .Attribute("fd", descriptor.Id)
            .Attribute("file_path", path)
            .Attribute("mode", mode == FileWriteMode.Append ? "append" : "write")
            .Attribute("chars", descriptor.Text.Length)
            .EndAttributes().Text("Written.").Close("fd_file").ToString();

    /// <summary>Makes of a fault what a tool throws.</summary>
    public static ToolException AsToolException(FileDescriptorException fault)
        => new(Error(fault), fault) { Code = TypeOf(fault.Fault) };

    /// <summary>Returns the name that models know a kind of fault by.</summary>
    public static string TypeOf(FileDescriptorFault fault) => fault switch
    {
        FileDescriptorFault.NotFound => "not_found",
        FileDescriptorFault.InvalidPage => "invalid_page",
        FileDescriptorFault.InvalidParameter => "invalid_parameter",
        FileDescriptorFault.WriteError => "write_error",
        _ => "quota_exceeded",
    };

    /// <summary>Returns as much of an id that somebody else made up as a message can bear.</summary>
    public static string Shorten(string id) => id.Length <= MostOfId ? id : $"{id.AsSpan(0, char.IsHighSurrogate(id[MostOfId - 1]) ? MostOfId - 1 : MostOfId)}…";

    private static TagText Open(FileDescriptorContent shown)
        => new TagText().Open("fd_result")
            .Attribute("fd", shown.Descriptor.Id)
            .Attribute("pages", shown.Descriptor.PageCount)
            .Attribute("lines", shown.FirstLine, shown.LastLine)
            .Attribute("total_lines", shown.Descriptor.LineCount)
            .Attribute("chars", shown.Descriptor.Text.Length)
            .Attribute("truncated", shown.IsTruncated);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
