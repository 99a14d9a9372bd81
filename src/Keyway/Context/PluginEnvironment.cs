using System.Collections;
using System.Diagnostics;

namespace Keyway;

/// <summary>
/// The settings that a plugin is run with: immutable text values under case-sensitive keys, read as the type that the
/// reader needs. Numbers are read with the invariant culture.
/// </summary>
/// <remarks>
/// A missing key is null, or the default where one is given. Text that doesn't parse is a <see cref="FormatException"/>
/// and never the default: a misspelt setting must not look like an absent one. The type isn't enumerable, so that
/// serializers and structured loggers can't print the values of secrets; see <see cref="Keys"/>.
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
[DebuggerTypeProxy(typeof(PluginEnvironmentDebugView))]
public sealed class PluginEnvironment
{
    private static readonly string[] s_secretEndings = ["KEY", "TOKEN", "SECRET", "PASSWORD"];

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly Dictionary<string, string> _values;

    /// <summary>Makes an environment of a copy of these values; of a key that occurs twice, the later wins.</summary>
    /// <param name="values">Keys and their values.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="ArgumentException">A key is null or empty, or a value is null.</exception>
    public PluginEnvironment(IEnumerable<KeyValuePair<string, string>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Dictionary<string, string> copy = new(StringComparer.Ordinal);
        foreach ((string key, string value) in values)
        {
            if (string.IsNullOrEmpty(key))
            {
                throw new ArgumentException("A key is null or empty.", nameof(values));
            }

            copy[key] = value ?? throw new ArgumentException($"The value of '{key}' is null.", nameof(values));
        }

        _values = copy;
    }

    private PluginEnvironment(Dictionary<string, string> owned) => _values = owned;

    /// <summary>The environment without values.</summary>
    public static PluginEnvironment Empty { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>How many values there are.</summary>
    public int Count => _values.Count;

    /// <summary>The keys, in no particular order.</summary>
    public IReadOnlyCollection<string> Keys => _values.Keys;

    /// <summary>Takes the variables of this process whose name starts with a prefix, as they are now.</summary>
    /// <param name="prefix">The case-sensitive prefix, which is stripped; a variable of exactly this name is left
    /// out.</param>
    /// <exception cref="ArgumentNullException"><paramref name="prefix"/> is null.</exception>
    public static PluginEnvironment FromEnvironment(string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(prefix);
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            string name = (string)variable.Key;
            if (name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal))
            {
                values[name[prefix.Length..]] = (string?)variable.Value ?? "";
            }
        }

        return new PluginEnvironment(values);
    }

    /// <summary>
    /// Makes the environment of a run: the variables of this process, over them what <c>plugin.yaml</c> states under
    /// <c>env</c>, over these what the caller passes.
    /// </summary>
    /// <param name="plugin">The plugin that is run (<see cref="PluginRegistry.Plugin"/>), where there is a <c>plugin.yaml</c>.</param>
    /// <param name="passed">What the caller passes, where that is something.</param>
    public static PluginEnvironment ForRun(PluginManifest? plugin, PluginEnvironment? passed = null) =>
        FromEnvironment().Merge(plugin?.Environment ?? Empty).Merge(passed ?? Empty);

    /// <summary>
    /// Whether a key looks like that of a secret: it ends with <c>KEY</c>, <c>TOKEN</c>, <c>SECRET</c> or
    /// <c>PASSWORD</c>, in any case. The value of such a key is never printed, logged or put into an exception.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public static bool IsSecret(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Array.Exists(s_secretEndings, ending => key.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Lays another environment over this one; neither is changed.</summary>
    /// <param name="later">The environment whose values win.</param>
    /// <exception cref="ArgumentNullException"><paramref name="later"/> is null.</exception>
    public PluginEnvironment Merge(PluginEnvironment later)
    {
        ArgumentNullException.ThrowIfNull(later);
        Dictionary<string, string> merged = new(_values, StringComparer.Ordinal);
        foreach ((string key, string value) in later._values)
        {
            merged[key] = value;
        }

        return new PluginEnvironment(merged);
    }

    /// <summary>Whether there is a value under a key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public bool Contains(string key) => _values.ContainsKey(key);

    /// <summary>Reads a value as it is.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The value, or null when it is missing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public string? GetString(string key) => _values.GetValueOrDefault(key);

    /// <summary>Reads a value as it is.</summary>
    /// <param name="key">The key.</param>
    /// <param name="defaultValue">What a missing value reads as.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public string GetString(string key, string defaultValue)
    {
        ArgumentNullException.ThrowIfNull(defaultValue);
        return GetString(key) ?? defaultValue;
    }

    /// <summary>Reads a 32-bit integer.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The integer, or null when it is missing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="FormatException">The text isn't a 32-bit integer.</exception>
    public int? GetInt32(string key)
    {
        if (!_values.TryGetValue(key, out string? text))
        {
            return null;
        }

        return EnvironmentText.TryReadInt32(text, out int value) ? value : throw Fault(key, text, "a 32-bit integer");
    }

    /// <summary>Reads a 32-bit integer.</summary>
    /// <param name="key">The key.</param>
    /// <param name="defaultValue">What a missing value reads as.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="FormatException">The text isn't a 32-bit integer.</exception>
    public int GetInt32(string key, int defaultValue) => GetInt32(key) ?? defaultValue;

    /// <summary>Reads a number.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The number, or null when it is missing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="FormatException">The text isn't a number, or one too large for a <see
    /// cref="double"/>.</exception>
    public double? GetDouble(string key)
    {
        if (!_values.TryGetValue(key, out string? text))
        {
            return null;
        }

        return EnvironmentText.TryReadDouble(text, out double value) ? value : throw Fault(key, text, "a number");
    }

    /// <summary>Reads a number.</summary>
    /// <param name="key">The key.</param>
    /// <param name="defaultValue">What a missing value reads as.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="FormatException">The text isn't a number, or one too large for a <see
    /// cref="double"/>.</exception>
    public double GetDouble(string key, double defaultValue) => GetDouble(key) ?? defaultValue;

    /// <summary>
    /// Reads a truth value: <c>true</c>, <c>1</c>, <c>yes</c>, <c>on</c> or <c>false</c>, <c>0</c>, <c>no</c>,
    /// <c>off</c>, in any case, white space around it ignored.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <returns>The truth value, or null when it is missing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="FormatException">The text is none of these words.</exception>
    public bool? GetBoolean(string key)
    {
        if (!_values.TryGetValue(key, out string? text))
        {
            return null;
        }

        return EnvironmentText.TryReadBoolean(text, out bool value)
            ? value
            : throw Fault(key, text, "one of true, 1, yes, on, false, 0, no, off");
    }

    /// <summary>Reads a truth value, in the words that <see cref="GetBoolean(string)"/> knows.</summary>
    /// <param name="key">The key.</param>
    /// <param name="defaultValue">What a missing value reads as.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="FormatException">The text is none of these words.</exception>
    public bool GetBoolean(string key, bool defaultValue) => GetBoolean(key) ?? defaultValue;

    /// <summary>Reads a list: split on commas, trimmed, without empty entries.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The entries in order, or null when the value is missing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public IReadOnlyList<string>? GetList(string key) =>
        _values.TryGetValue(key, out string? text)
            ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : null;

    /// <summary>Reads a list: split on commas, trimmed, without empty entries.</summary>
    /// <param name="key">The key.</param>
    /// <param name="defaultValue">What a missing value reads as; an empty value is an empty list.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public IReadOnlyList<string> GetList(string key, IReadOnlyList<string> defaultValue)
    {
        ArgumentNullException.ThrowIfNull(defaultValue);
        return GetList(key) ?? defaultValue;
    }

    /// <summary>Keys and values, ordered by key, the values of secrets replaced by <c>***</c>.</summary>
    public override string ToString() =>
        $"{{ {string.Join(", ", Redacted().Select(pair => $"{pair.Key} = {pair.Value}"))} }}";

    internal IEnumerable<KeyValuePair<string, string>> Redacted() =>
        _values.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => IsSecret(pair.Key) ? KeyValuePair.Create(pair.Key, "***") : pair);

    private static FormatException Fault(string key, string text, string expected) =>
        new(IsSecret(key)
            ? $"The environment value '{key}' is not {expected}."
            : $"The environment value '{key}' is not {expected}: '{text}'.");
}
