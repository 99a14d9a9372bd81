namespace Keyway.Generators.Tools;

/// <summary>What a call is made on.</summary>
internal enum TargetKind
{
    /// <summary>On nothing: the method is static.</summary>
    Static,

    /// <summary>On an instance: a registered one, or one that is made for the call.</summary>
    Instance,

    /// <summary>On an instance that is always made for the call, because its constructor takes the call's context.</summary>
    OwnInstance,

    /// <summary>On a class action, made for the run.</summary>
    Action,
}
