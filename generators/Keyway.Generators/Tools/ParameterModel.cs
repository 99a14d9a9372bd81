using Keyway.Generators.Binding;

namespace Keyway.Generators.Tools;

/// <summary>A parameter of an annotated method, or of the constructor of its class.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Source">Where its value comes from.</param>
/// <param name="Type">Its type without nullable annotation, as emitted code names it.</param>
/// <param name="Member">How it is read, for arguments.</param>
/// <param name="Key">Its context key, null until the only one of its type has been found; or its service key, as C#.</param>
/// <param name="IsOptional">Whether it may be absent.</param>
/// <param name="Default">What it is then, as C#.</param>
/// <param name="MemberNames">For the whole object: the JSON names of its members.</param>
/// <param name="TakesUnknown">For the whole object: whether names that nobody knows are its own.</param>
internal sealed record ParameterModel(
    string Name,
    ParameterSource Source,
    string Type,
    MemberModel? Member = null,
    string? Key = null,
    bool IsOptional = false,
    string? Default = null,
    Infrastructure.EquatableArray<string> MemberNames = default,
    bool TakesUnknown = false);
