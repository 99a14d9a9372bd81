using System.Reflection;

namespace Keyway.Oracle.Tests.Corpus;

/// <summary>A type of the corpus: the one parameter of a tool that keeps and returns what it gets.</summary>
/// <param name="Tool">The tool's name.</param>
/// <param name="Parameter">Its parameter.</param>
internal sealed record CorpusEntry(string Tool, ParameterInfo Parameter)
{
    /// <summary>Gets all of them, in the order of their tools' names.</summary>
    /// <remarks>A tool that is added to the corpus is found here, and nothing else is to be done.</remarks>
    public static IReadOnlyList<CorpusEntry> All { get; } =
    [
        .. from type in typeof(CorpusPlugin).Assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
           where method.IsDefined(typeof(ToolAttribute))
           let name = CorpusPlugin.Registry.Tools.Single(tool => tool.Name.Replace("_", "", StringComparison.Ordinal)
               .Equals(method.Name, StringComparison.OrdinalIgnoreCase)).Name
           orderby name
           select new CorpusEntry(name, method.GetParameters().Single()),
    ];

    public Type Type => Parameter.ParameterType;

    /// <summary>Gets whether the value is the whole object of arguments, and not one of them.</summary>
    public bool IsWhole { get; } = Parameter.IsDefined(typeof(FromArgumentsAttribute));

    public NullabilityInfo Nullability { get; } = new NullabilityInfoContext().Create(Parameter);

    public static CorpusEntry Of(string tool) => All.Single(entry => entry.Tool == tool);

    public override string ToString() => Tool;
}
