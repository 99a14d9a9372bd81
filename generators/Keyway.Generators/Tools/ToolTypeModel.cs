using Keyway.Generators.Infrastructure;
using Keyway.Generators.Rules;

namespace Keyway.Generators.Tools;

/// <summary>The tools and actions of one type, which are emitted as one file.</summary>
/// <param name="FullName">The type's full name, which its file is named after.</param>
/// <param name="Namespace">The namespace that emitted code stands in.</param>
/// <param name="Tools">What is served.</param>
/// <param name="Refusals">What can't be.</param>
internal sealed record ToolTypeModel(
    string FullName, string Namespace, EquatableArray<ToolModel> Tools, EquatableArray<Refusal> Refusals);
