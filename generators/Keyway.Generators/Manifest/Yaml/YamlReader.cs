using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Keyway.Generators.Manifest.Yaml;

/// <summary>Reads YAML (1.2). The only one that knows YamlDotNet, so that a project without YAML doesn't load it.</summary>
internal sealed class YamlReader
{
    // What stands deeper is of no use to anybody here, and is passed over without a stack that it could overflow.
    private const int MaxDepth = 8;

    private readonly string _text;
    private readonly Parser _parser;

    private YamlReader(string text)
    {
        _text = text;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads a text of at most one document.</summary>
    /// <exception cref="YamlException">It isn't that.</exception>
    public static YamlNode Read(string text, CancellationToken cancellationToken)
    {
        // The scanner takes it for the end of the text.
        int end = text.IndexOf('\0');
        if (end >= 0)
        {
            throw new YamlException("it has a null character", new TextSpan(end, 1));
        }

        var reader = new YamlReader(text);
        try
        {
            return reader.ReadDocument(cancellationToken);
        }
        catch (YamlDotNet.Core.YamlException exception)
        {
            string message = exception.Message.TrimEnd('.');
            throw new YamlException(
                message.Length == 0 ? "it is no YAML" : char.ToLowerInvariant(message[0]) + message.Substring(1), reader.Place(exception.Start, exception.Start));
        }
        catch (Exception exception) when (exception is not YamlException and not OperationCanceledException)
        {
            // Not every broken text ends in an exception that says so.
            throw new YamlException("it is no YAML", reader._parser.Current is { } last ? reader.Place(last.End, last.End) : default);
        }
    }

    private YamlNode ReadDocument(CancellationToken cancellationToken)
    {
        YamlNode? root = null;
        while (_parser.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_parser.Current is DocumentStart start)
            {
                if (root is not null)
                {
                    throw new YamlException("it has a second document. Keep one", Place(start.Start, start.End));
                }

                _parser.MoveNext();
                root = ReadNode(0, cancellationToken);
            }
        }

        return root ?? new YamlNode(YamlKind.Nothing, default);
    }

    private YamlNode ReadNode(int depth, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ParsingEvent current = _parser.Current!;
        TextSpan span = Place(current.Start, current.End);
        switch (current)
        {
            case Scalar scalar:
                return new YamlNode(IsNothing(scalar) ? YamlKind.Nothing : YamlKind.Text, span, scalar.Value);
            case MappingStart when depth < MaxDepth:
                return new YamlNode(YamlKind.Map, span, "", ReadEntries(depth, cancellationToken));
            case MappingStart:
                PassOver(cancellationToken);
                return new YamlNode(YamlKind.Map, span);
            case SequenceStart:
                PassOver(cancellationToken);
                return new YamlNode(YamlKind.List, span);
            default:
                return new YamlNode(YamlKind.Alias, span);
        }
    }

    private List<(YamlNode Key, YamlNode Value)> ReadEntries(int depth, CancellationToken cancellationToken)
    {
        List<(YamlNode Key, YamlNode Value)> entries = [];
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            YamlNode key = ReadNode(depth + 1, cancellationToken);
            _parser.MoveNext();
            entries.Add((key, ReadNode(depth + 1, cancellationToken)));
        }

        return entries;
    }

    private void PassOver(CancellationToken cancellationToken)
    {
        for (int depth = 1; depth > 0 && _parser.MoveNext(); depth += _parser.Current!.NestingIncrease)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    // Indexes count what the text has; the end of a text without a last line feed is one too far.
    private TextSpan Place(Mark start, Mark end)
    {
        int from = Math.Max(0, Math.Min((int)start.Index, _text.Length));
        return TextSpan.FromBounds(from, Math.Max(from, Math.Min((int)end.Index, _text.Length)));
    }

    private static bool IsNothing(Scalar scalar)
        => scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" or "Null" or "NULL" };
}
