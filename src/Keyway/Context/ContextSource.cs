namespace Keyway;

/// <summary>Where a context key's value comes from.</summary>
public enum ContextSource
{
    /// <summary>From nowhere: who needs the key is answered <see cref="ToolErrorCodes.MissingContext"/>.</summary>
    Nothing,

    /// <summary>It was given.</summary>
    Value,

    /// <summary>A factory makes it when it is first needed.</summary>
    Factory,

    /// <summary>The service provider has a keyed service of the key's name and type.</summary>
    KeyedService,
}
