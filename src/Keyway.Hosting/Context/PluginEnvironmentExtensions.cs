using Microsoft.Extensions.Configuration;

namespace Keyway.Hosting;

/// <summary>Makes environments of what programs are configured by.</summary>
public static class PluginEnvironmentExtensions
{
    extension(PluginEnvironment)
    {
        /// <summary>Takes the values of a configuration, as they are now.</summary>
        /// <param name="configuration">
        /// A configuration or a section of it. A nested value's key is its path below that, with colons between:
        /// <c>Cache:Size</c>.
        /// </param>
        /// <returns>An environment that doesn't follow later changes.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="configuration"/> is null.</exception>
        public static PluginEnvironment FromConfiguration(IConfiguration configuration)
        {
            ArgumentNullException.ThrowIfNull(configuration);
            return new PluginEnvironment(
                from pair in configuration.AsEnumerable(makePathsRelative: true)
                where pair.Value is not null && pair.Key.Length > 0
                select KeyValuePair.Create(pair.Key, pair.Value));
        }

        /// <summary>Reads a JSON file (RFC 8259; comments and trailing commas are allowed).</summary>
        /// <param name="path">
        /// The file: one object, whose values are texts, numbers and truth values. Numbers are kept as they are written.
        /// </param>
        /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
        /// <exception cref="FileNotFoundException">There is no such file.</exception>
        /// <exception cref="FormatException">
        /// The file isn't such an object; the message names the file and the line or key, and never a value.
        /// </exception>
        public static PluginEnvironment FromJsonFile(string path)
        {
            ArgumentException.ThrowIfNullOrEmpty(path);
            return File.Exists(path)
                ? EnvironmentFile.Read(path)
                : throw new FileNotFoundException($"There is no file '{path}' to read the environment from.", path);
        }
    }
}
