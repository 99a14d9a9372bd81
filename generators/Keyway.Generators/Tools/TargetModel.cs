using Keyway.Generators.Infrastructure;

namespace Keyway.Generators.Tools;

/// <summary>What a call is made on.</summary>
/// <param name="Kind">Which kind of target.</param>
/// <param name="Type">Its type, as emitted code names it.</param>
/// <param name="Member">The method's name, with <c>@</c> where it is a keyword; for a class action, nothing.</param>
/// <param name="IsValueType">Whether it is a struct, which is never registered.</param>
/// <param name="IsDisposable">Whether it is a struct that has to be disposed: a class is asked at run time.</param>
/// <param name="Constructor">What its constructor takes.</param>
internal sealed record TargetModel(
    TargetKind Kind, string Type, string Member, bool IsValueType, bool IsDisposable, EquatableArray<ParameterModel> Constructor);
