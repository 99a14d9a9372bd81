namespace Keyway.Generators.Binding.Checks;

/// <summary>A derived type and what is asked of its instances.</summary>
/// <param name="Type">The type, as emitted code names it.</param>
/// <param name="Checks">The emitted checks.</param>
internal sealed record DerivedChecksModel(string Type, string Checks);
