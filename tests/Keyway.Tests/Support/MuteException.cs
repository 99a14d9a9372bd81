using System.Diagnostics.CodeAnalysis;

namespace Keyway.Tests.Support;

/// <summary>Throws when it is asked what went wrong.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Thrown by tests only.")]
internal sealed class MuteException : Exception
{
    public override string Message => throw new InvalidOperationException("no message");
}
