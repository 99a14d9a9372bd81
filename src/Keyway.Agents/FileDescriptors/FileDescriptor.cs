using System.Globalization;

namespace Keyway.Agents;

/// <summary>A text that was too long to be shown whole, under an id by which a model reads it in parts. It never changes.</summary>
public sealed class FileDescriptor
{
    internal const string Prefix = "fd:";

    internal FileDescriptor(int number, TextPages pages)
    {
        Number = number;
        Id = IdOf(number);
        Pages = pages;
    }

    /// <summary>Gets the id: <c>fd:1</c>, <c>fd:2</c> and so on.</summary>
    public string Id { get; }

    /// <summary>Gets the text.</summary>
    public string Text => Pages.Text;

    /// <summary>Gets how many pages it has; at least one.</summary>
    public int PageCount => Pages.PageCount;

    /// <summary>Gets how many lines it has; at least one.</summary>
    public int LineCount => Pages.LineCount;

    internal int Number { get; }

    internal TextPages Pages { get; }

    /// <summary>Returns the id that a number makes.</summary>
    internal static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number}");

    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;
}
