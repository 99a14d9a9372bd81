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

    /// <summary>Its setter is called where the arguments have it.</summary>
    Setter,

    /// <summary>Its <c>init</c> accessor is called where the arguments have it, so that its initializer holds where not.</summary>
    InitAccessor,

    /// <summary>
    /// Its <c>init</c> accessor is one of a generic type, where calling it alone fails at run time: a second instance is
    /// made, which has what the arguments gave, and from the first instance what they didn't.
    /// </summary>
    SecondInstance,
}
