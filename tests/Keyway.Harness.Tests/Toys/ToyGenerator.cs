using Microsoft.CodeAnalysis;

namespace Keyway.Harness.Tests;

/// <summary>
/// Emits a part for each class marked [Toy.Marked]. What a test varies: the model, and the text made of it.
/// </summary>
internal sealed class ToyGenerator<TModel>(
    Func<GeneratorAttributeSyntaxContext, TModel> parse,
    Func<TModel, (string HintName, string Text)> emit) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(
            static output => output.AddSource("Toy.Marked.g.cs", Toy.AttributeText));
        IncrementalValuesProvider<TModel> models = context.SyntaxProvider
            .ForAttributeWithMetadataName(Toy.AttributeName, static (_, _) => true, (syntax, _) => parse(syntax))
            .WithTrackingName(Toy.Step);
        context.RegisterSourceOutput(models, (output, model) =>
        {
            if (emit(model) is ({ Length: > 0 } hintName, var text))
            {
                output.AddSource(hintName, text);
            }
        });
    }
}
