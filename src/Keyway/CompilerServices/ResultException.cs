namespace Keyway.CompilerServices;

/// <summary>What a method returned can't become a result; <see cref="Limit"/> is set where it is only too large.</summary>
internal sealed class ResultException : Exception
{
    public ResultException(Exception cause)
        : base(ExceptionText.Of(cause), cause)
    {
    }

    public ResultException(int limit)
        => Limit = limit;

    public int? Limit { get; }
}
