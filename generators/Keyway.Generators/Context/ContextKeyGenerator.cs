using Keyway.Generators.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Keyway.Generators.Context;

/// <summary>Wires context keys: one file of accessors for each type that declares some, and the list of those types.</summary>
internal static class ContextKeyGenerator
{
    /// <summary>Registers the steps and returns all keys that tools can name, referenced assemblies' ones too.</summary>
    public static IncrementalValueProvider<EquatableArray<ContextKeyModel>> Register(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ContextKeyClassModel> classes = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.ContextKeyAttribute, static (_, _) => true, ContextKeyParser.Parse)
            .Where(static model => model is { Keys.Count: > 0 })
            .Select(static (model, _) => model!)
            .WithTrackingName(TrackingNames.ContextKeyClasses);
        var names = classes.Select(static (model, _) => model.FullName).Collect();
        var clashes = names.Select(static (all, _) => HintNames.FindClashes(all));
        context.RegisterSourceOutput(
            classes.Combine(clashes),
            static (output, pair) => output.AddSource(
                HintNames.Create(pair.Left.FullName, "Context", pair.Right), ContextKeyEmitter.Emit(pair.Left)));

        var types = classes.Select(static (model, _) => new ContextKeyTypeModel(model.Type, model.Marks.ToEquatableArray())).Collect()
            .Select(static (all, _) => all.OrderBy(type => type.Type, StringComparer.Ordinal).ToEquatableArray());
        context.RegisterSourceOutput(types, static (output, all) =>
        {
            if (all.Count > 0)
            {
                output.AddSource("Keyway.ContextKeys.g.cs", ContextKeyEmitter.EmitList(all));
            }
        });

        IncrementalValueProvider<EquatableArray<ContextKeyModel>> referenced = context.CompilationProvider
            .Select(ContextKeyParser.ParseReferences)
            .WithTrackingName(TrackingNames.ReferencedKeys);
        return classes
            .SelectMany(static (model, _) => model.Keys.Select(key => new ContextKeyModel(key.Name, key.Type, key.TypeMarks)))
            .WithTrackingName(TrackingNames.ContextKeys)
            .Collect()
            .Combine(referenced)
            .Select(static (pair, _) => ContextKeyParser.Table(pair.Left.Concat(pair.Right)))
            .WithTrackingName(TrackingNames.KeyTable);
    }
}
