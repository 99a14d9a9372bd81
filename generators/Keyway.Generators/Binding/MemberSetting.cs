namespace Keyway.Generators.Binding;

/// <summary>How a member's value gets into an instance.</summary>
internal enum MemberSetting
{
    /// <summary>It doesn't: the member is only written.</summary>
    None,

    /// <summary>The constructor takes it.</summary>
    Constructor,

    /// <summary>It is <c>required</c>, so an object initializer sets it.</summary>
    Initializer,

    /// <summary>It is assigned where the arguments have it.</summary>
    Setter,

    /// <summary>It is an <c>init</c> member of a struct, which is copied with it where the arguments have it.</summary>
    With,

    /// <summary>
    /// It is set through an <c>UnsafeAccessor</c> where the arguments have it, so that its initializer holds where not:
    /// its accessor is <c>init</c>, or emitted code can't name it.
    /// </summary>
    Accessor,

    /// <summary>
    /// Its <c>init</c> accessor is one of a generic type, where calling it alone fails at run time: a second instance is
    /// made, which has what the arguments gave, and from the first instance what they didn't.
    /// </summary>
    SecondInstance,
}
