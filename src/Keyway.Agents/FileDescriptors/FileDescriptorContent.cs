namespace Keyway.Agents;

/// <summary>A part of a descriptor's text, and where it stands. Pages, lines and characters are counted from 1.</summary>
public sealed class FileDescriptorContent
{
    internal FileDescriptorContent(FileDescriptor descriptor, TextRange range)
    {
        string text = descriptor.Text;
        int last = Math.Max(range.End - 1, range.Start);
        Descriptor = descriptor;
        Text = text[range.Start..range.End];
        FirstPage = descriptor.Pages.PageAt(range.Start);
        LastPage = descriptor.Pages.PageAt(last);
        FirstLine = TextLines.At(text, range.Start);
        LastLine = TextLines.At(text, last);
        FirstChar = Math.Min(range.Start + 1, range.End);
        LastChar = range.End;
        IsContinued = !TextLines.StartsAt(text, range.Start);
        IsTruncated = range.End < text.Length && !TextLines.StartsAt(text, range.End);
    }

    /// <summary>Gets what was read from.</summary>
    public FileDescriptor Descriptor { get; }

    /// <summary>Gets the part.</summary>
    public string Text { get; }

    /// <summary>Gets the page that it begins on.</summary>
    public int FirstPage { get; }

    /// <summary>Gets the page that it ends on.</summary>
    public int LastPage { get; }

    /// <summary>Gets the line that it begins in.</summary>
    public int FirstLine { get; }

    /// <summary>Gets the line that it ends in.</summary>
    public int LastLine { get; }

    /// <summary>Gets its first character (UTF-16 code unit); 0 where the text is empty.</summary>
    public int FirstChar { get; }

    /// <summary>Gets its last character; 0 where the text is empty.</summary>
    public int LastChar { get; }

    /// <summary>Gets whether it begins inside a line.</summary>
    public bool IsContinued { get; }

    /// <summary>Gets whether it ends inside a line that goes on behind it.</summary>
    public bool IsTruncated { get; }

    /// <summary>Returns the answer for a model: an <c>fd_content</c> tag around the escaped text.</summary>
    public override string ToString() => FileDescriptorText.Content(this);
}
