namespace Keyway;

/// <summary>What an action class can do wrong at run time.</summary>
internal static class PluginActionFaults
{
    public static Exception NothingToExecute(object action)
        => new NotSupportedException($"{action.GetType()} overrides neither Execute nor ExecuteAsync: override one of them.");
}
