namespace Keyway.Generators.Binding;

/// <summary>One of the types that a polymorphic type may be.</summary>
/// <param name="Bound">How it is bound as itself.</param>
/// <param name="Discriminator">What tells it apart, as text; null where nothing does, so that it is only written.</param>
/// <param name="Json">The same as JSON.</param>
/// <param name="Description">What it is for.</param>
internal sealed record VariantModel(BoundType Bound, string? Discriminator, string? Json, string? Description);
