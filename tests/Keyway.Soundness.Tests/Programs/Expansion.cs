using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Keyway.Soundness.Tests.Programs;

/// <summary>
/// Makes C# of a template. In its texts stand, besides C#:
/// <list type="bullet">
/// <item><c>$n</c>, its number, and <c>$u</c>, a new number for each time the statement is written;</item>
/// <item><c>$c</c> and <c>$o</c>, contexts at hand, <c>$k</c>, the name of a key, <c>$r</c>, the reading of a key;</item>
/// <item><c>$h</c>, a context that holds what is needed, and <c>$s</c>, the attribute that states it; <c>$returns</c> states it of
/// what is returned, <c>$states</c> on a line of its own, <c>$q</c> is what a tool requires, <c>$keys</c> the needed keys;</item>
/// <item><c>$x</c>, the statement that ends the function.</item>
/// </list>
/// On lines of their own:
/// <list type="bullet">
/// <item><c>$body c=N</c>: a body that has the context <c>c</c> at hand and nothing else;</item>
/// <item><c>$inner d=C+k</c>: a body that also has what is at hand around it; <c>async</c>, <c>sync</c>, <c>return</c>,
/// <c>yield</c> and <c>noexit</c> before the contexts say what it can do;</item>
/// <item><c>$know d=C</c>: a context that is at hand from here on, or of which more is known;</item>
/// <item><c>$slip</c>: what follows is written only where the author slips;</item>
/// <item><c>$members</c>: where a type takes on members.</item>
/// </list>
/// What a context holds is written with <c>N</c> (what is needed), <c>C</c> and <c>O</c> (what those contexts hold), <c>k</c>,
/// <c>0</c>, and the operators <c>+</c>, <c>-</c> and <c>&amp;</c>. A <c>~</c> before a context says that it may be another one at
/// each reading.
/// </summary>
internal sealed partial class Expansion
{
    private readonly ProgramWriter _writer;
    private readonly Template _template;
    private readonly Scope _scope;
    private readonly ContextVariable? _context;
    private readonly ContextVariable? _other;
    private readonly int _key;
    private KeyMask _stated;

    /// <summary>Decides what is the same in all texts of the template.</summary>
    public Expansion(ProgramWriter writer, Template template, int number, KeyMask needed, Scope scope)
    {
        (_writer, _template, _scope, Number, Needed) = (writer, template, scope, number, needed);
        _stated = needed;
        if (scope.Contexts.Count > 0)
        {
            ContextVariable[] stable = [.. scope.Contexts.Where(static known => known.IsStable)];
            bool isAsked = template.Statement.Contains("C+k", StringComparison.Ordinal);
            _context = isAsked && stable.Length > 0 && (stable.Length == scope.Contexts.Count || !writer.Slips())
                ? writer.Dice.One(stable)
                : writer.Dice.One(scope.Contexts);
            _other = writer.Dice.One(scope.Contexts);
        }

        _key = writer.Dice.Below(KeyMask.Count);
    }

    /// <summary>Gets its number.</summary>
    public int Number { get; }

    /// <summary>Gets what it needs of contexts.</summary>
    public KeyMask Needed { get; }

    /// <summary>Says whether the statement may be written again elsewhere.</summary>
    public static bool CanBeRepeated(Template template)
        => (template.Member.Length > 0 || template.Type.Length > 0)
            && template.Statement.Contains("$h", StringComparison.Ordinal)
            && !template.Statement.Contains("$know", StringComparison.Ordinal)
            && !template.Statement.Contains("$inner", StringComparison.Ordinal);

    /// <summary>Writes the statement.</summary>
    public Piece Statement() => Write(_template.Statement, _scope.Host, _writer.Number());

    /// <summary>Writes the members, beside the one around the statement.</summary>
    public void AddMember() => _scope.Host.Members.Add(Write(_template.Member, _scope.Host, Number));

    /// <summary>Writes the types.</summary>
    public void AddType(Draft assembly) => assembly.Types.Add(Write(_template.Type, new Host(assembly), Number));

    private Piece Write(string template, Host host, int unique)
    {
        List<string> texts = [];
        List<Func<Block>> blocks = [];
        var text = new StringBuilder();
        foreach (string line in template.Split('\n'))
        {
            Match marker = Marker().Match(line);
            if (!marker.Success)
            {
                text.Append(Token().Replace(line, token => Fill(token.Value, unique))).Append('\n');
                continue;
            }

            string[] said = Token().Replace(marker.Groups["said"].Value, token => Fill(token.Value, unique)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string indent = marker.Groups["indent"].Value;
            switch (marker.Groups["name"].Value)
            {
                case "know":
                    Contexts(said).ForEach(_scope.Know);
                    continue;
                case "slip":
                    text.Append(_writer.Slips() ? string.Join(' ', said) + "\n" : "");
                    continue;
                case "members":
                    blocks.Add(() => new Block(indent, [.. host.Members]));
                    break;
                case var name:
                    var block = new Block(indent, _writer.Body(Around(name, said, host)));
                    blocks.Add(() => block);
                    break;
            }

            texts.Add(text.ToString());
            text.Clear();
        }

        texts.Add(text.ToString());
        return new Piece([.. texts], [.. blocks.Select(static block => block())]);
    }

    private Scope Around(string name, string[] said, Host host)
    {
        List<ContextVariable> contexts = name == "inner" ? [.. _scope.Contexts] : [];
        var scope = new Scope(name == "inner" ? _scope.Host : host, _scope.Depth + 1)
        {
            Contexts = contexts,
            IsAsync = said.Contains("async") || (name == "inner" && _scope.IsAsync && !said.Contains("sync")),
            Exit = said.Contains("noexit") ? null
                : said.Contains("yield") ? "yield break;"
                : name == "inner" && !said.Contains("return") ? _scope.Exit
                : "return;",
        };
        Contexts(said).ForEach(scope.Know);
        return scope;
    }

    private List<ContextVariable> Contexts(string[] said)
        => [.. said.Where(static word => word.Contains('=')).Select(word =>
        {
            int at = word.IndexOf('=');
            string name = word[..at];
            bool isStable = name == _context?.Text ? _context.IsStable : !name.StartsWith('~');
            return new ContextVariable(name.TrimStart('~'), Held(word[(at + 1)..]), isStable);
        })];

    private KeyMask Held(string formula)
    {
        KeyMask held = KeyMask.None;
        char operation = '+';
        foreach (char part in formula)
        {
            KeyMask mask = part switch
            {
                'N' => Needed,
                'C' => _context?.Held ?? KeyMask.None,
                'O' => _other?.Held ?? KeyMask.None,
                'k' => KeyMask.Of(_key),
                _ => KeyMask.None,
            };
            (held, operation) = part switch
            {
                '+' or '-' or '&' => (held, part),
                _ => (operation == '+' ? held | mask : operation == '-' ? held - mask : held & mask, operation),
            };
        }

        return held;
    }

    private string Fill(string token, int unique) => token switch
    {
        "$n" => Number.ToString(CultureInfo.InvariantCulture),
        "$u" => unique.ToString(CultureInfo.InvariantCulture),
        "$c" => _context?.Text ?? "RuntimeContext.Create()",
        "$o" => _other?.Text ?? "RuntimeContext.Create()",
        "$k" => $"K{_key}",
        "$r" => Read(),
        "$h" => Holding(_stated),
        "$s" => Stated() is { IsEmpty: false } keys ? $"[RequiresContext({keys.Text})] " : "",
        "$returns" => Stated() is { IsEmpty: false } keys ? $"[return: RequiresContext({keys.Text})]" : "",
        "$states" => Stated() is { IsEmpty: false } keys ? $"[RequiresContext({keys.Text})]" : "",
        "$q" => Stated() is { IsEmpty: false } keys ? $"(RequiredContext = [{keys.Text}])" : "",
        "$keys" => Needed.Text,
        "$x" => _scope.Exit ?? "",
        _ => throw new InvalidOperationException($"'{_template.Name}' has an unknown token: {token}"),
    };

    private string Read()
    {
        ContextVariable[] fitting = [.. _scope.Contexts.Where(static known => !known.Held.IsEmpty)];
        ContextVariable[] slipping = [.. _scope.Contexts.Where(static known => known.Held != KeyMask.All)];
        if (slipping.Length > 0 && _writer.Slips())
        {
            // Mostly contexts are mistaken for each other.
            ContextVariable wrong = _writer.Dice.One(slipping);
            KeyMask elsewhere = _scope.Contexts.Aggregate(KeyMask.None, static (held, known) => held | known.Held) - wrong.Held;
            return Read(wrong.Text, _writer.Dice.One((elsewhere.IsEmpty || _writer.Dice.Percent(20) ? KeyMask.All - wrong.Held : elsewhere).Keys));
        }

        ContextVariable read = fitting.Length > 0
            ? _writer.Dice.One(fitting)
            : new ContextVariable($"RuntimeContext.Create().WithK{_key}(\"given\")", KeyMask.Of(_key), IsStable: true);
        return Read(read.Text, _writer.Dice.One(read.Held.Keys));
    }

    private string Read(string context, int key) => _writer.Dice.Below(6) switch
    {
        0 => $"Probe.Read({context}.Get<string>(Keys.K{key}))",
        1 => $"Probe.Read(KeysContextExtensions.GetK{key}({context}))",
        _ => $"Probe.Read({context}.GetK{key}())",
    };

    private string Holding(KeyMask needed)
    {
        if (!needed.IsEmpty && _writer.Slips())
        {
            needed -= KeyMask.Of(_writer.Dice.One(needed.Keys));
        }

        ContextVariable[] holding = [.. _scope.Contexts.Where(known => known.Held.Contains(needed))];
        ContextVariable start = holding.Length > 0 && !_writer.Dice.Percent(10) ? _writer.Dice.One(holding)
            : _scope.Contexts.Count > 0 && !_writer.Dice.Percent(10) ? _writer.Dice.One(_scope.Contexts)
            : new ContextVariable("RuntimeContext.Create()", KeyMask.None, IsStable: true);
        return (needed - start.Held).Keys.Aggregate(start.Text, static (context, key) => $"{context}.WithK{key}(\"given\")");
    }

    // Who calls goes by what is stated.
    private KeyMask Stated()
        => !Needed.IsEmpty && _writer.Slips() ? _stated = Needed - KeyMask.Of(_writer.Dice.One(Needed.Keys)) : Needed;

    [GeneratedRegex(@"\$(keys|states|returns|[a-z])")]
    private static partial Regex Token();

    [GeneratedRegex(@"^(?<indent>\s*)\$(?<name>body|inner|know|slip|members)\b(?<said>.*)$")]
    private static partial Regex Marker();
}
