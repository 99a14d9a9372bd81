using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Tools;

/// <summary>What a call is made on.</summary>
/// <param name="Kind">Which kind of target.</param>
/// <param name="Type">Its type, as emitted code names it.</param>
/// <param name="Member">The method's name, with <c>@</c> where it is a keyword; for a class action, nothing.</param>
/// <param name="IsValueType">Whether it is a struct, which is neither registered nor disposed.</param>
/// <param name="Constructor">What its constructor takes.</param>
internal sealed record TargetModel(
    TargetKind Kind, string Type, string Member, bool IsValueType, EquatableArray<ParameterModel> Constructor);
