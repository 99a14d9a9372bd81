namespace Keyway;

/// <summary>Reads the query of a URI as the inverse of form-style expansion (RFC 6570, section 3.2.8).</summary>
internal static class UriQuery
{
    /// <summary>Reads the values of variables; false where the query has a name that is none, or one twice.</summary>
    /// <param name="variables">The names that the query may have.</param>
    /// <param name="query">What stands behind the question mark.</param>
    /// <param name="values">Where the values go.</param>
    public static bool TryRead(string[] variables, ReadOnlySpan<char> query, Dictionary<string, string> values)
    {
        while (!query.IsEmpty)
        {
            int next = query.IndexOf('&');
            ReadOnlySpan<char> pair = next < 0 ? query : query[..next];
            query = next < 0 ? default : query[(next + 1)..];
            int equals = pair.IndexOf('=');
            if (Find(variables, equals < 0 ? pair : pair[..equals]) is not { } variable
                || !values.TryAdd(variable, equals < 0 ? "" : Uri.UnescapeDataString(pair[(equals + 1)..].ToString())))
            {
                return false;
            }
        }

        return true;
    }

    private static string? Find(string[] variables, ReadOnlySpan<char> name)
    {
        foreach (string variable in variables)
        {
            if (name.SequenceEqual(variable))
            {
                return variable;
            }
        }

        return null;
    }
}
