using Keyway.Generators.Infrastructure;
using Keyway.Generators.Resources;

namespace Keyway.Generators.Tools;

/// <summary>A tool, action, prompt or resource that is served.</summary>
/// <param name="ClassName">The emitted class.</param>
/// <param name="Method">The method or class, as people read it.</param>
/// <param name="Name">As callers name it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Facts">The init properties of its descriptor besides name and method, and their values as C#.</param>
/// <param name="RequiredKeys">The keys that its attribute requires, in order.</param>
/// <param name="Target">What the call is made on.</param>
/// <param name="Parameters">The method's parameters, in order.</param>
/// <param name="Return">What becomes of what it returns.</param>
/// <param name="Marks">The warnings that naming its symbols would give.</param>
internal sealed record ToolModel(
    string ClassName,
    string Method,
    string Name,
    ToolKind Kind,
    EquatableArray<FactModel> Facts,
    EquatableArray<RequiredKeyModel> RequiredKeys,
    TargetModel Target,
    EquatableArray<ParameterModel> Parameters,
    ReturnModel Return,
    EquatableArray<string> Marks)
{
    // Items are reported by the logger of the run, which asks for the run's id.
    private static readonly string[] s_keysOfStreams = ["logger", "job_id"];

    /// <summary>Gets the method or class with its namespace, as <c>plugin.yaml</c> names an action; null for all else.</summary>
    public string? EntryPoint { get; init; }

    /// <summary>Gets the URI of a resource, or the template of its URIs; null for all else.</summary>
    public ResourceTemplateModel? Template { get; init; }

    /// <summary>Gets whether the attribute states the name.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Gets whether some of what is checked isn't in the schema.</summary>
    public bool HasUnstatedChecks { get; init; }

    /// <summary>Gets whether annotations are asked in a context, which has the services of the call.</summary>
    public bool HasChecksWithServices { get; init; }

    /// <summary>Gets the parameters that are arguments of their own.</summary>
    public IEnumerable<ParameterModel> Arguments => Parameters.Where(parameter => parameter.Source == ParameterSource.Argument);

    /// <summary>Gets the parameter that takes the whole object of arguments; null where there is none.</summary>
    public ParameterModel? Whole => Parameters.FirstOrDefault(parameter => parameter.Source == ParameterSource.Arguments);

    /// <summary>Gets the keys of the context that it can read; null where it is given the whole context, as class actions are.</summary>
    public EquatableArray<string>? ContextKeys
        => Target.Kind == TargetKind.Action || Given.Any(parameter => parameter.Source == ParameterSource.Context)
            ? null
            : RequiredKeys.Select(key => key.Name)
                .Concat(Return.IsStream ? s_keysOfStreams : [])
                .Concat(Given.Where(parameter => parameter.Source == ParameterSource.ContextKey).Select(parameter => parameter.Key!))
                .Distinct(StringComparer.Ordinal)
                .ToEquatableArray();

    /// <summary>Gets whether a call has more than arguments.</summary>
    public bool NeedsScope
        => RequiredKeys.Count > 0
            || HasChecksWithServices
            || Target.Kind != TargetKind.Static
            || Parameters.Any(parameter => parameter.Source is not (
                ParameterSource.Argument or ParameterSource.Arguments or ParameterSource.CancellationToken));

    /// <summary>Gets whether a call takes arguments and gives a result, and that is all. Streams tell their items to whoever listens.</summary>
    public bool IsPlain => !NeedsScope && !Return.IsStream;

    private IEnumerable<ParameterModel> Given => Parameters.Concat(Target.Constructor);
}
