namespace Keyway;

/// <summary>
/// Declares a key of the <see cref="RuntimeContext"/>: on <c>const string Model = "model"</c>, a key named
/// <c>model</c> whose value is a <typeparamref name="T"/>. The accessors <c>GetModel</c>, <c>TryGetModel</c>,
/// <c>HasModel</c> and <c>WithModel</c> are generated from it.
/// </summary>
/// <typeparam name="T">The type of the key's value.</typeparam>
/// <remarks>Libraries prefix their names (<c>acme.model</c>); bare names belong to applications.</remarks>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class ContextKeyAttribute<T> : Attribute
    where T : notnull;
