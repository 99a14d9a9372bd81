namespace Keyway.Generators.Binding;

/// <summary>One value of an enum.</summary>
/// <param name="Identifier">As emitted code names it.</param>
/// <param name="JsonName">As callers name it.</param>
/// <param name="IsFirstOfItsNumber">Whether no value before it has the same number: the one that is written.</param>
internal sealed record EnumValueModel(string Identifier, string JsonName, bool IsFirstOfItsNumber);
