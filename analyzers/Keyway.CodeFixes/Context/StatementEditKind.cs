namespace Keyway.CodeFixes.Context;

/// <summary>The ways in which source comes to say other keys.</summary>
internal enum StatementEditKind
{
    /// <summary>Adds a key to <c>RequiredContext</c> of a [Tool] or [Action].</summary>
    Require,

    /// <summary>Adds a key to a [RequiresContext].</summary>
    State,

    /// <summary>Marks a declaration with [RequiresContext].</summary>
    Mark,

    /// <summary>Marks what a method returns with [RequiresContext].</summary>
    MarkReturn,

    /// <summary>Marks the property that a parameter of a record declares.</summary>
    MarkProperty,

    /// <summary>Takes a key out of an attribute, and the attribute away where it says nothing else.</summary>
    Drop,
}
