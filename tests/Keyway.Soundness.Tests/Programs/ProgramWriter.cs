using System.Collections.Immutable;
using Keyway.Soundness.Tests.Grammar;

namespace Keyway.Soundness.Tests.Programs;

/// <summary>
/// Writes a program as an author would who keeps in mind what each context holds. At one chance of many it may slip: read a
/// key that isn't there, pass a context that holds too little, state a key too few.
/// </summary>
/// <param name="seed">What the program is made from.</param>
/// <param name="slips">At which chances it slips.</param>
internal sealed class ProgramWriter(ulong seed, IReadOnlyCollection<int> slips)
{
    private const int Deepest = 5;

    private readonly Dice _dice = new(seed);
    private readonly List<Callable> _callables = [];
    private readonly Draft _main = new(IsLibrary: false);
    private readonly HashSet<Template> _written = [];
    private Draft? _library;
    private int _numbers;
    private int _budget;

    /// <summary>Gets the dice.</summary>
    public Dice Dice => _dice;

    /// <summary>Gets at how many chances it could have slipped.</summary>
    public int Chances { get; private set; }

    /// <summary>Writes the program.</summary>
    public RandomProgram Write()
    {
        _library = _dice.Percent(30) ? new Draft(IsLibrary: true) : null;
        int tools = 1 + _dice.Below(3);
        for (int i = 0; i < tools; i++)
        {
            _budget = 6 + _dice.Below(12);
            WriteTool();
        }

        return new RandomProgram(Piece.Of(_main.Types), _library is null ? null : Piece.Of(_library.Types));
    }

    /// <summary>Says whether to slip here.</summary>
    public bool Slips() => slips.Contains(Chances++);

    /// <summary>Returns a number that no other thing in the program has.</summary>
    public int Number() => ++_numbers;

    /// <summary>Writes a body.</summary>
    public ImmutableArray<Piece> Body(Scope scope)
    {
        List<Piece> pieces = [];
        int wanted = scope.Depth == 1 ? 2 + _dice.Below(3) : 1 + _dice.Below(2);
        for (int i = 0; i < wanted && _budget > 0 && scope.Depth < Deepest; i++)
        {
            pieces.AddRange(Statement(scope));
        }

        if (pieces.Count == 0 || _dice.Percent(40))
        {
            pieces.Add(Expand(_dice.One(Reads.All), scope));
        }

        return [.. pieces];
    }

    private IEnumerable<Piece> Statement(Scope scope)
    {
        _budget--;
        Callable[] callable = [.. _callables.Where(known => IsReachable(known, scope))];
        if (callable.Length > 0 && _dice.Percent(15))
        {
            Callable again = _dice.One(callable);
            Piece call = new Expansion(this, again.Template, again.Number, again.Needed, scope).Statement();
            return [new Piece(["if (Probe.Ask())\n{", "}"], [new Block("    ", [call])])];
        }

        IReadOnlyList<Template> family = _dice.One(Families.All);
        Template[] fitting = [.. family.Where(template => scope.IsAsync ? !template.IsSync : !template.IsAsync)
            .Where(template => !(template.IsSingle && _written.Contains(template)))
            .Where(template => scope.Exit is not null || !template.Statement.Contains("$x", StringComparison.Ordinal))];
        return fitting.Length == 0 ? [] : [Expand(_dice.One(fitting), scope)];
    }

    private static bool IsReachable(Callable callable, Scope scope)
        => (callable.Host is null || callable.Host == scope.Host)
            && (callable.Assembly.IsLibrary || !scope.Host.Assembly.IsLibrary)
            && (scope.IsAsync || !callable.Template.IsAsync);

    private void WriteTool()
    {
        Template template = _dice.One(Tools.All);
        var expansion = new Expansion(this, template, Number(), Need(KeyMask.All), new Scope(new Host(_main), 0) { Contexts = [] });
        expansion.AddType(_main);
        Remember(template, expansion, null, _main);
    }

    private Piece Expand(Template template, Scope scope)
    {
        _written.Add(template);
        KeyMask held = scope.Contexts.Count == 0 ? KeyMask.None : _dice.One(scope.Contexts).Held;
        var expansion = new Expansion(this, template, Number(), Need(held), scope);
        Draft assembly = scope.Host.Assembly;
        if (template.Type.Length > 0)
        {
            assembly = _library is not null && _dice.Percent(40) ? _library : assembly;
            expansion.AddType(assembly);
        }

        if (template.Member.Length > 0)
        {
            expansion.AddMember();
        }

        Piece statement = expansion.Statement();
        Remember(template, expansion, template.Member.Length > 0 ? scope.Host : null, assembly);
        return statement;
    }

    private void Remember(Template template, Expansion expansion, Host? host, Draft assembly)
    {
        if (Expansion.CanBeRepeated(template))
        {
            _callables.Add(new Callable(template, expansion.Number, expansion.Needed, host, assembly));
        }
    }

    // Mostly some of what is at hand, now and then one more.
    private KeyMask Need(KeyMask held)
    {
        KeyMask some = new KeyMask(_dice.Below(KeyMask.All.Bits + 1)) & held;
        return _dice.Percent(25) ? some | KeyMask.Of(_dice.Below(KeyMask.Count)) : some.IsEmpty ? held : some;
    }
}
