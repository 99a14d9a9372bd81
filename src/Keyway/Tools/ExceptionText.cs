namespace Keyway;

/// <summary>Reads the messages of exceptions, which are code of whoever declared them.</summary>
internal static class ExceptionText
{
    /// <summary>Returns the message; empty where asking for it throws.</summary>
    public static string Of(Exception exception)
    {
        try
        {
            return exception.Message ?? "";
        }
        catch (Exception)
        {
            return "";
        }
    }
}
