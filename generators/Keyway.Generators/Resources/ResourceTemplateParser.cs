using Keyway.Generators.Infrastructure;
using Keyway.Generators.Rules;
using Keyway.Generators.Tools;

namespace Keyway.Generators.Resources;

/// <summary>
/// Reads the URI of a resource, or the template of its URIs (RFC 6570). Of all templates it takes those from whose URIs the variables
/// can be told again.
/// </summary>
internal sealed class ResourceTemplateParser
{
    private const string Expressions = "Of RFC 6570, {name}, {+name} and, at the end, {?name,name} can be used";

    private readonly string _text;
    private readonly List<TemplatePartModel> _parts = [];
    private int _at;

    private ResourceTemplateParser(string text) => _text = text;

    /// <exception cref="RefusedException">It is no URI and no template, or one from whose URIs nobody can tell the variables.</exception>
    public static ResourceTemplateModel Parse(string text) => new ResourceTemplateParser(text).Parse();

    /// <exception cref="RefusedException">A variable is no parameter, or the other way around.</exception>
    public static void CheckVariables(ResourceTemplateModel template, IEnumerable<ParameterModel> parameters)
    {
        ParameterModel[] arguments = [.. parameters.Where(parameter => parameter.Source == ParameterSource.Argument)];
        string[] names = [.. arguments.Select(argument => argument.Member!.JsonName)];
        string[] variables = [.. template.Variables];
        if (variables.FirstOrDefault(variable => !names.Contains(variable)) is { } unknown)
        {
            string? nearest = NearestName.Find(unknown, names.Except(variables));
            throw Misfit(
                $"the variable '{unknown}' of its URI is none of its parameters{(nearest is null ? "" : $"; did you mean '{nearest}'?")}",
                "Give each variable a parameter of its name");
        }

        if (arguments.FirstOrDefault(argument => argument.Member!.IsRequired && !variables.Contains(argument.Member.JsonName)) is { } missing)
        {
            throw Misfit(
                $"its parameter '{missing.Name}' is no variable of its URI, so that nothing could give it a value",
                $"Put {{{missing.Member!.JsonName}}} into the URI, or give the parameter a default");
        }

        TemplatePartModel? query = template.Parts.FirstOrDefault(part => part.Kind == TemplatePartKind.Query
            && arguments.First(argument => argument.Member!.JsonName == part.Text).Member!.IsRequired);
        if (query is not null)
        {
            throw Misfit(
                $"the variable '{query.Text}' stands in the query of its URI, where it may be left out, and the parameter has no default",
                "Give it one, or make it nullable");
        }
    }

    private ResourceTemplateModel Parse()
    {
        while (_at < _text.Length)
        {
            if (_parts.Count > 0 && _parts[_parts.Count - 1].Kind == TemplatePartKind.Query)
            {
                throw Invalid("something stands behind its query", Expressions);
            }

            if (_text[_at] == '{')
            {
                Expression();
            }
            else
            {
                Text();
            }
        }

        if (_parts.Count == 0 || _parts[0].Kind != TemplatePartKind.Literal || UriText.SchemeOf(_parts[0].Text) is null)
        {
            throw Invalid("it doesn't start with a scheme", "Start with one, as 'notes://all' does");
        }

        return new ResourceTemplateModel(_text, _parts.ToEquatableArray());
    }

    private void Text()
    {
        int end = _text.IndexOf('{', _at);
        string text = end < 0 ? _text.Substring(_at) : _text.Substring(_at, end - _at);
        if (UriText.FindInvalid(text) is >= 0 and var invalid)
        {
            throw text[invalid] == '}'
                ? Invalid("a '}' stands there without its '{'", Expressions)
                : Invalid($"{JsonLiteral.String(text.Substring(invalid, 1))} can't stand in a URI (RFC 3986)", "Write it percent-encoded");
        }

        _parts.Add(new TemplatePartModel(TemplatePartKind.Literal, text));
        _at += text.Length;
    }

    private void Expression()
    {
        int end = _text.IndexOf('}', _at);
        if (end < 0)
        {
            throw Invalid("a '{' has no '}'", Expressions);
        }

        string body = _text.Substring(_at + 1, end - _at - 1);
        TemplatePartKind kind = body.Length == 0 ? throw Invalid("an expression is empty", Expressions)
            : body[0] == '?' ? TemplatePartKind.Query
            : body[0] == '+' ? TemplatePartKind.Reserved
            : TemplatePartKind.Simple;
        string[] names = (kind == TemplatePartKind.Simple ? body : body.Substring(1)).Split(',');
        if (names.FirstOrDefault(name => !UriText.IsVariable(name)) is { } wrong)
        {
            throw Invalid($"{{{body}}} is no expression that can be read: {JsonLiteral.String(wrong)} is no name", Expressions);
        }

        if (kind != TemplatePartKind.Query)
        {
            CheckPlace(body, names);
        }
        else if (_parts.Any(part => part.Kind == TemplatePartKind.Literal && part.Text.IndexOfAny(['?', '#']) >= 0))
        {
            throw Invalid($"{{{body}}} begins a query, and there is one or a fragment before it", "Let the expression be the whole query");
        }

        foreach (string name in names)
        {
            if (_parts.Any(part => part.Kind != TemplatePartKind.Literal && part.Text == name))
            {
                throw Invalid($"the variable '{name}' comes twice", "Give one of them another name");
            }

            _parts.Add(new TemplatePartModel(kind, name));
        }

        _at = end + 1;
    }

    private void CheckPlace(string body, string[] names)
    {
        if (names.Length > 1)
        {
            throw Invalid($"{{{body}}} has several variables, which only a query can have", "Write an expression for each, with text between");
        }

        if (_parts.Count > 0 && _parts[_parts.Count - 1].Kind != TemplatePartKind.Literal)
        {
            throw Invalid($"{{{body}}} follows another variable, so that nobody could tell where it begins", "Put text between them, such as '/'");
        }
    }

    private RefusedException Invalid(string reason, string advice)
        => new(DiagnosticIds.InvalidUri, $"its URI {JsonLiteral.String(_text)} can't be used: {reason}. {advice}");

    private static RefusedException Misfit(string reason, string advice) => new(DiagnosticIds.UriMisfit, $"{reason}. {advice}");
}
