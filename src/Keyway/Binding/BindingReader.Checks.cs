namespace Keyway.Binding;

/// <content>Checks of instances that System.Text.Json has made.</content>
public ref partial struct BindingReader
{
    /// <summary>Says whether an instance hasn't been checked yet: others may lead to it, and it to itself.</summary>
    /// <param name="instance">The instance.</param>
    public readonly bool IsNew(object instance) => _foreign!.IsNew(instance);

    /// <summary>Steps into an element of an instance that System.Text.Json made.</summary>
    /// <param name="key">Its index or key.</param>
    public BindingMark EnterElement(object? key) => Enter(FormattableString.Invariant($"[{key}]"));

    /// <summary>Checks what the annotations of a type ask, unless the value has a fault already.</summary>
    /// <param name="at">Where the value is.</param>
    /// <param name="value">The value; null has nothing to check.</param>
    internal void Check<T, TChecks>(BindingMark at, T? value)
        where TChecks : IInstanceChecks<T>
    {
        if (value is null || !IsSound(at))
        {
            return;
        }

        _foreign = new ForeignInstance(at.Offset);
        try
        {
            TChecks.Check(ref this, value);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or BindingAbortedException))
        {
            ForeignFault(null, ArgumentFaultCodes.InvalidValue, ExpectedBy(exception), "");
        }
        finally
        {
            _foreign = null;
        }
    }

    private void ForeignFault(string? member, string code, string expected, string got)
    {
        string? path = _foreign!.PathTo(member);
        Add(new PendingFault(
            _foreign.Offset, null, code, path is null ? expected : $"{expected} in {path}", got)
        {
            Path = path,
            Pointer = _value is null ? null : PathPointer(),
        });
    }
}
