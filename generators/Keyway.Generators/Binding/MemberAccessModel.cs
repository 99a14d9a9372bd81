namespace Keyway.Generators.Binding;

/// <summary>How emitted code reaches a member of an instance.</summary>
/// <param name="Id">What names made for the member end in; no two members of a type share it.</param>
/// <param name="DeclaringType">The type that declares it, as emitted code names it.</param>
/// <param name="IsField">Whether it is a field.</param>
/// <param name="IsHidden">Whether a member of a derived type hides its name.</param>
/// <param name="IsReadThroughAccessor">Whether only an <c>UnsafeAccessor</c> can read it.</param>
internal sealed record MemberAccessModel(
    string Id, string DeclaringType = "", bool IsField = false, bool IsHidden = false, bool IsReadThroughAccessor = false);
