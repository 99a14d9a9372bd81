namespace Keyway.Binding;

/// <summary>What the annotations of a type ask of an instance that Keyway didn't make of JSON itself.</summary>
/// <typeparam name="T">The type.</typeparam>
public interface IInstanceChecks<T>
{
    /// <summary>Checks an instance and what is within it.</summary>
    /// <param name="reader">Where faults are recorded.</param>
    /// <param name="value">The instance.</param>
    static abstract void Check(ref BindingReader reader, T value);

    /// <summary>Writes down what is checked: the schema says nothing of it.</summary>
    /// <param name="schema">Where to write to.</param>
    static abstract void WriteUnstated(SchemaWriter schema);
}
