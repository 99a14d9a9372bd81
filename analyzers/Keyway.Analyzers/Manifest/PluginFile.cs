using Keyway.Generators.Manifest;
using Keyway.Generators.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Keyway.Analyzers.Manifest;

/// <summary>The <c>plugin.yaml</c> of a project, as analyzers see it.</summary>
internal sealed class PluginFile
{
    private readonly ParsedManifest _parsed;
    private readonly SourceText _text;

    private PluginFile(string path, SourceText text, ParsedManifest parsed)
    {
        Path = path;
        _text = text;
        _parsed = parsed;
    }

    public string Path { get; }

    /// <summary>Gets what it says; null where it can't be read.</summary>
    public ManifestModel? Model => _parsed.Model;

    /// <summary>Gets what is wrong with it by itself.</summary>
    public IReadOnlyList<ManifestFault> Faults => _parsed.Faults;

    /// <summary>Returns the file that counts; null where there is none.</summary>
    public static PluginFile? Of(AnalyzerOptions options, CancellationToken cancellationToken)
        => ManifestFile.Choose(options.AdditionalFiles.Where(ManifestFile.IsManifest), file => file.Path) is { } file
            && file.GetText(cancellationToken) is { } text
            && ManifestFile.Parse(file, cancellationToken) is { } parsed
                ? new PluginFile(file.Path, text, parsed)
                : null;

    /// <summary>Returns what the file says of the actions of a program.</summary>
    public static MatchedEntriesModel EntriesOf(PluginFile? file, IEnumerable<ISymbol> annotated)
        => file?.Model is { } model
            ? new EntryMatch(model, annotated.Where(ToolParser.IsAction).Select(ToolParser.ActionOf)).Matched
            : MatchedEntriesModel.None;

    /// <summary>Returns the entry of an annotated symbol; null where it has none.</summary>
    public static ManifestEntryModel? EntryOf(ISymbol symbol, MatchedEntriesModel entries)
        => ToolParser.IsAction(symbol) ? entries.Find(ToolParser.EntryPointOf(symbol), ToolParser.NameOf(symbol)) : null;

    /// <summary>Returns the name of an annotated symbol.</summary>
    public static string NameOf(ISymbol symbol, MatchedEntriesModel entries)
        => EntryResolver.NameOf(ToolParser.NameOf(symbol), ToolParser.StatedNameOf(symbol) is not null, EntryOf(symbol, entries));

    /// <summary>Returns where an entry says what it is of.</summary>
    public Location PlaceOf(ManifestEntryModel entry) => Place(_parsed.Places[entry.Name]);

    public Location Place(TextSpan span) => Location.Create(Path, span, _text.Lines.GetLinePositionSpan(span));
}
