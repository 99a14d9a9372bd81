using Keyway.Generators.Binding;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Resources;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Tools;

/// <summary>Reads an annotated method.</summary>
internal sealed class MethodParser(IMethodSymbol method, TypeBinder binder)
{
    private readonly Marks _marks = new();

    /// <exception cref="RefusedException">It can't be served.</exception>
    public ToolModel Parse()
    {
        DeclarationRules.Check(method);
        AnnotationReader attribute = AnnotationReader.Of(method)!;
        DocComment comment = DocComment.Of(method, binder.CancellationToken);

        string name = DeclarationRules.CheckName(method);
        var parameters = new ParameterParser(binder, comment, _marks);
        List<ParameterModel> all = [.. method.Parameters.Select(parameters.Parse)];
        CheckArgumentNames(all);
        ResourceTemplateModel? template = attribute.Kind == ToolKind.Resource ? ResourceTemplateParser.Parse(attribute.UriTemplate) : null;
        CheckTexts(attribute.Kind, template, all);
        TargetModel target = Target();
        ReturnModel result = ReturnParser.Parse(method, attribute.Kind, binder);
        _marks.Add(method).Add(method.ReturnType);
        return new ToolModel(
            Naming.Identifier(ToolParser.EntryPointOf(method)) + (attribute.Kind == ToolKind.Action ? ToolKind.Tool : attribute.Kind),
            TypeNames.Display(method),
            name,
            attribute.Kind,
            attribute.Facts(Descriptions.Of(method, comment)),
            attribute.RequiredKeys,
            target,
            all.Select(WithoutNames).ToEquatableArray(),
            result,
            _marks.Ids)
        {
            EntryPoint = attribute.Kind == ToolKind.Action ? ToolParser.EntryPointOf(method) : null,
            IsNamed = attribute.Name is not null,
            Template = template,
        };
    }

    private static void CheckTexts(ToolKind kind, ResourceTemplateModel? template, List<ParameterModel> parameters)
    {
        if (kind is ToolKind.Prompt or ToolKind.Resource)
        {
            TextArguments.Check(kind, parameters);
        }

        if (template is not null)
        {
            ResourceTemplateParser.CheckVariables(template, parameters);
        }
    }

    private TargetModel Target()
    {
        INamedTypeSymbol type = method.ContainingType;
        string member = TypeNames.Escaped(method.Name);
        if (method.IsStatic)
        {
            return new TargetModel(TargetKind.Static, TypeNames.Global(type), member, type.IsValueType, IsDisposable: false, EquatableArray<ParameterModel>.Empty);
        }

        EquatableArray<ParameterModel> constructor = ConstructorParser.Parse(type, binder, _marks);
        TargetKind kind = type.IsValueType || constructor.Any(parameter => parameter.Source == ParameterSource.Context)
            ? TargetKind.OwnInstance
            : TargetKind.Instance;
        return new TargetModel(
            kind, TypeNames.Global(type), member, type.IsValueType, type.IsValueType && IsDisposable(type), constructor);
    }

    private static bool IsDisposable(INamedTypeSymbol type)
        => type.AllInterfaces.Any(
            implemented => implemented.SpecialType == SpecialType.System_IDisposable || implemented.Is("System.IAsyncDisposable"));

    // They were for the check only: kept, they would make every tool differ when a model gets a member.
    private static ParameterModel WithoutNames(ParameterModel parameter)
        => parameter with { MemberNames = EquatableArray<string>.Empty };

    private static void CheckArgumentNames(List<ParameterModel> parameters)
    {
        ParameterModel[] wholes = [.. parameters.Where(parameter => parameter.Source == ParameterSource.Arguments)];
        if (wholes.Length > 1)
        {
            throw new RefusedException(
                DiagnosticIds.ClashingArgumentName, "two of its parameters have [FromArguments]. The whole object binds to one");
        }

        string? clash = parameters
            .Where(parameter => parameter.Source == ParameterSource.Argument)
            .Select(parameter => parameter.Member!.JsonName)
            .Concat(wholes.SelectMany(whole => whole.MemberNames))
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Skip(1).Any())?.Key;
        if (clash is not null)
        {
            throw new RefusedException(
                DiagnosticIds.ClashingArgumentName,
                $"two of its arguments are called '{clash}'. Give one another name with [Argument(Name = \"…\")]");
        }
    }
}
