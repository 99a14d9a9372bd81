using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Keyway.CodeFixes.Context;

/// <summary>A diagnostic that is known again after the file around it was edited: by its words, and those that it is reported at.</summary>
internal sealed class Finding(Diagnostic diagnostic) : IEquatable<Finding>
{
    private readonly string _file = diagnostic.Location.SourceTree?.FilePath ?? "";
    private readonly string _text = diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan) ?? "";
    private readonly string _message = $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";

    /// <summary>Gets the diagnostic.</summary>
    public Diagnostic Diagnostic => diagnostic;

    /// <inheritdoc/>
    public bool Equals(Finding? other) => other is not null && _file == other._file && _text == other._text && _message == other._message;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Finding);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_message);
}
