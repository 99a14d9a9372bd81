using Keyway.Generators.Binding;
using Keyway.Generators.Infrastructure;
using Keyway.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Tools;

/// <summary>Reads a class action.</summary>
internal sealed class ActionClassParser(INamedTypeSymbol type, TypeBinder binder)
{
    /// <exception cref="RefusedException">It can't be served.</exception>
    public ToolModel Parse()
    {
        DeclarationRules.CheckType(type);
        INamedTypeSymbol plugin = FindPluginAction();
        CheckOverrides();
        AnnotationReader attribute = AnnotationReader.Of(type)!;
        DocComment comment = DocComment.Of(type, binder.CancellationToken);

        string name = DeclarationRules.CheckName(type);
        Marks marks = new Marks().Add(type).Add(plugin);
        EquatableArray<ParameterModel> constructor = ConstructorParser.Parse(type, binder, marks);
        ParameterModel parameters = new ParameterParser(binder, comment, marks).Whole(type, plugin.TypeArguments[0], "parameters")
            with { MemberNames = EquatableArray<string>.Empty };
        ReturnModel result = plugin.TypeArguments.Length == 1
            ? new ReturnModel("", "", null, null, IsAsync: true, IsStream: false)
            : ReturnParser.Parse(plugin.TypeArguments[1], ToolKind.Action, binder) with { IsAsync = true };
        return new ToolModel(
            Naming.Identifier(TypeNames.Full(type)) + "Tool",
            TypeNames.Display(type),
            name,
            ToolKind.Action,
            attribute.Facts(Descriptions.Of(type, comment)),
            attribute.RequiredKeys,
            new TargetModel(TargetKind.Action, TypeNames.Global(type), "", IsValueType: false, IsDisposable: false, constructor),
            new[] { parameters }.ToEquatableArray(),
            result,
            marks.Ids)
        {
            EntryPoint = ToolParser.EntryPointOf(type),
            IsNamed = attribute.Name is not null,
        };
    }

    private INamedTypeSymbol FindPluginAction()
        => type.BaseType.BaseTypesAndSelf().FirstOrDefault(IsPluginAction) ?? throw new RefusedException(
            DiagnosticIds.NotAPluginAction,
            "it has [Action] and doesn't derive from PluginAction<TParams> or PluginAction<TParams, TResult>. Derive it, or move the attribute to a method");

    private void CheckOverrides()
    {
        bool isOverridden = type.BaseTypesAndSelf().TakeWhile(current => !IsPluginAction(current))
            .SelectMany(current => current.GetMembers().OfType<IMethodSymbol>())
            .Any(method => method is { IsOverride: true, IsAbstract: false, Name: "Execute" or "ExecuteAsync" });
        if (!isOverridden)
        {
            throw new RefusedException(
                DiagnosticIds.ExecuteOverrides, "it overrides neither Execute nor ExecuteAsync. Override the one that does the work");
        }

        bool isBoth = type.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method.IsOverride && method.Name is "Execute" or "ExecuteAsync")
            .Select(method => method.Name)
            .Distinct()
            .Count() == 2;
        if (isBoth)
        {
            throw new RefusedException(
                DiagnosticIds.ExecuteOverrides, "it overrides both Execute and ExecuteAsync, and only ExecuteAsync would run. Keep one");
        }
    }

    /// <summary>Says whether a type is one of those that action classes derive from.</summary>
    public static bool IsPluginAction(INamedTypeSymbol type)
        => type.OriginalDefinition.Is(KnownNames.PluginAction) || type.OriginalDefinition.Is(KnownNames.PluginActionWithResult);
}
