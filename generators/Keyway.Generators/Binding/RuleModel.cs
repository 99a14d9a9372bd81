using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Binding;

/// <summary>What an annotation asks of a value.</summary>
/// <param name="Method">The method of the runtime's <c>Rules</c> that checks it.</param>
/// <param name="Arguments">What the method gets behind the value, as C#.</param>
/// <param name="Cast">The type that the value is compared in, where it isn't its own; null otherwise.</param>
/// <param name="Keywords">What the schema says of it: init properties of <c>SchemaKeywords</c> and their values as C#.</param>
internal sealed record RuleModel(
    string Method, EquatableArray<string> Arguments, string? Cast, EquatableArray<KeywordModel> Keywords);
