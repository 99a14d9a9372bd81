namespace Keyway.Binding;

/// <summary>Ends the reading of arguments that can't be read any further; the fault has been recorded.</summary>
internal sealed class BindingAbortedException : Exception;
