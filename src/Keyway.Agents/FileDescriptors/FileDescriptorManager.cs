using System.Globalization;

namespace Keyway.Agents;

/// <summary>
/// Keeps the texts of one process that are too long for its model to be shown whole, and reads them in parts. Where they get more
/// than the settings allow in all, the oldest are given up. It is safe for any number of threads.
/// </summary>
public sealed class FileDescriptorManager
{
    private const int MostIdsInMessage = 20;

    private readonly object _gate = new();

    // Oldest first, and numbered without gaps: what is given up is always the oldest.
    private readonly Queue<FileDescriptor> _descriptors = new();
    private int _last;
    private long _chars;

    /// <summary>Makes one that keeps nothing yet.</summary>
    /// <param name="settings">Lengths and the quota; the defaults where it is null.</param>
    public FileDescriptorManager(FileDescriptorSettings? settings = null) => Settings = settings ?? new FileDescriptorSettings();

    private FileDescriptorManager(FileDescriptorManager other)
    {
        Settings = other.Settings;
        lock (other._gate)
        {
            _descriptors = new(other._descriptors);
            _last = other._last;
            _chars = other._chars;
        }
    }

    /// <summary>Gets the lengths and the quota.</summary>
    public FileDescriptorSettings Settings { get; }

    /// <summary>Gets the descriptors that are there now, oldest first.</summary>
    public IReadOnlyList<FileDescriptor> Descriptors
    {
        get
        {
            lock (_gate)
            {
                return [.. _descriptors];
            }
        }
    }

    /// <summary>Gets how much is kept now, in UTF-16 code units.</summary>
    public long TotalChars
    {
        get
        {
            lock (_gate)
            {
                return _chars;
            }
        }
    }

    /// <summary>Keeps a text, and gives up the oldest ones where it doesn't fit beside them.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The descriptor that it is kept under.</returns>
    /// <exception cref="FileDescriptorException">The text alone is longer than <see cref="FileDescriptorSettings.MaxTotalChars"/>.</exception>
    public FileDescriptor Add(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Settings.MaxTotalChars)
        {
            throw new FileDescriptorException(FileDescriptorFault.QuotaExceeded, null, string.Create(
                CultureInfo.InvariantCulture,
                $"The text has {text.Length} characters, and all texts together may have {Settings.MaxTotalChars}: it can't be kept. Ask for less of it."));
        }

        var pages = new TextPages(text, Settings.DefaultPageSize);
        lock (_gate)
        {
            while (_chars + text.Length > Settings.MaxTotalChars)
            {
                _chars -= _descriptors.Dequeue().Text.Length;
            }

            var descriptor = new FileDescriptor(++_last, pages);
            _descriptors.Enqueue(descriptor);
            _chars += text.Length;
            return descriptor;
        }
    }

    /// <summary>Finds a descriptor.</summary>
    /// <param name="id">Its id, such as <c>fd:1</c>.</param>
    /// <exception cref="FileDescriptorException">There is none of that id, or there is none any more.</exception>
    public FileDescriptor Get(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        IReadOnlyList<FileDescriptor> all = Descriptors;
        foreach (FileDescriptor descriptor in all)
        {
            if (descriptor.Id == id)
            {
                return descriptor;
            }
        }

        throw NotFound(id, all);
    }

    /// <summary>Reads a part of a text.</summary>
    /// <param name="id">The descriptor's id.</param>
    /// <param name="mode">What the text is counted in.</param>
    /// <param name="start">The first page, line or character to read, from 1.</param>
    /// <param name="count">How many to read; fewer where the text ends before.</param>
    /// <exception cref="FileDescriptorException">
    /// There is no such descriptor, the start is outside the text, or the count is less than 1.
    /// </exception>
    public FileDescriptorContent Read(string id, FileDescriptorMode mode = FileDescriptorMode.Page, int start = 1, int count = 1)
    {
        FileDescriptor descriptor = Get(id);
        TextPages pages = descriptor.Pages;
        (string unit, int total) = mode switch
        {
            FileDescriptorMode.Page => ("page", pages.PageCount),
            FileDescriptorMode.Line => ("line", pages.LineCount),
            FileDescriptorMode.Char => ("character", Math.Max(pages.Text.Length, 1)),
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Expected Page, Line or Char."),
        };
        if (start < 1 || start > total)
        {
            FileDescriptorFault fault = mode == FileDescriptorMode.Page ? FileDescriptorFault.InvalidPage : FileDescriptorFault.InvalidParameter;
            string range = total == 1 ? $"one {unit}, 1" : string.Create(CultureInfo.InvariantCulture, $"{unit}s 1 to {total}");
            throw new FileDescriptorException(
                fault, id, string.Create(CultureInfo.InvariantCulture, $"There is no {unit} {start} in {id}, which has {range}."));
        }

        if (count < 1)
        {
            throw new FileDescriptorException(FileDescriptorFault.InvalidParameter, id, string.Create(
                CultureInfo.InvariantCulture, $"The count is {count}. Expected 1 or more: how many {unit}s to read."));
        }

        return new FileDescriptorContent(descriptor, mode switch
        {
            FileDescriptorMode.Page => pages.Pages(start, count),
            FileDescriptorMode.Line => pages.Lines(start, count),
            _ => pages.Chars(start, count),
        });
    }

    /// <summary>Reads a whole text.</summary>
    /// <param name="id">The descriptor's id.</param>
    /// <exception cref="FileDescriptorException">There is no such descriptor.</exception>
    public FileDescriptorContent ReadAll(string id)
    {
        FileDescriptor descriptor = Get(id);
        return new FileDescriptorContent(descriptor, new(0, descriptor.Text.Length));
    }

    /// <summary>
    /// Returns what a model is given of user input: the input, or where that is longer than
    /// <see cref="FileDescriptorSettings.MaxInputChars"/> and the settings ask for it, a tag with its size and its first page. The
    /// input is then kept under a descriptor.
    /// </summary>
    /// <param name="input">The input.</param>
    /// <exception cref="FileDescriptorException">The input is longer than <see cref="FileDescriptorSettings.MaxTotalChars"/>.</exception>
    internal string PageUserInput(string input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Settings.PageUserInput && input.Length > Settings.MaxInputChars
            ? FileDescriptorText.Result(Add(input), "The user's input")
            : input;
    }

    /// <summary>
    /// Returns another manager that keeps the same texts under the same ids, for a process that goes on from this one's conversation.
    /// What either does from then on doesn't show in the other.
    /// </summary>
    internal FileDescriptorManager Copy() => new(this);

    private FileDescriptorException NotFound(string id, IReadOnlyList<FileDescriptor> all)
    {
        string shown = FileDescriptorText.Shorten(id);
        string reason = IsGivenUp(id, all)
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{shown} has been given up: all texts together may have {Settings.MaxTotalChars} characters, and newer ones took its place. Call again what made it.")
            : $"There is no file descriptor '{shown}'.";
        IEnumerable<string> newest = all.Skip(all.Count - MostIdsInMessage).Select(descriptor => descriptor.Id);
        string there = all.Count == 0 ? "None is kept now."
            : $"{(all.Count > MostIdsInMessage ? "The newest are" : "There are")}: {string.Join(", ", newest)}.";
        return new FileDescriptorException(FileDescriptorFault.NotFound, id, $"{reason} {there}");
    }

    private bool IsGivenUp(string id, IReadOnlyList<FileDescriptor> all)
    {
        int oldest = all.Count > 0 ? all[0].Number : _last + 1;
        return id.StartsWith(FileDescriptor.Prefix, StringComparison.Ordinal)
            && int.TryParse(id.AsSpan(FileDescriptor.Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number > 0 && number < oldest && FileDescriptor.IdOf(number) == id;
    }
}
