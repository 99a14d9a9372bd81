using System.Text;

namespace Keyway.Tests.Binding.Json;

/// <summary>A text and what RFC 8259 says of it: <c>y_</c> is JSON, <c>n_</c> is none, <c>i_</c> is left to the reader.</summary>
/// <param name="Name">The verdict, the subject, and what it shows.</param>
/// <param name="Utf8">The text.</param>
/// <param name="Tool">Of a text that is taken: the tool whose argument <c>value</c> it fits.</param>
/// <param name="Pointer">Of a text that is refused: where in it reading stops.</param>
/// <param name="ClosedPointer">The same where a brace follows.</param>
public sealed record JsonSample(string Name, byte[] Utf8, string Tool, string Pointer, string ClosedPointer)
{
    public static JsonSample Taken(string name, string text, string tool)
        => new(name, Encoding.UTF8.GetBytes(text), tool, "", "");

    public static JsonSample Refused(string name, string text, string pointer = "", string? closed = null)
        => new(name, Encoding.UTF8.GetBytes(text), "", pointer, closed ?? pointer);

    public static JsonSample Refused(string name, byte[] utf8) => new(name, utf8, "", "", "");

    public static JsonSample Either(string name, string text, string tool) => Taken(name, text, tool);

    /// <summary>Puts the text into another one.</summary>
    /// <param name="before">What stands before it.</param>
    /// <param name="after">What stands after it.</param>
    public byte[] Within(string before, string after) => [.. Encoding.UTF8.GetBytes(before), .. Utf8, .. Encoding.UTF8.GetBytes(after)];

    public override string ToString() => Name;
}
