using System.Collections.Immutable;

namespace Keyway.Agents;

/// <summary>Reads <c>file_descriptors</c>.</summary>
internal static class FileDescriptorsSection
{
    private const string Enabled = "enabled";
    private const string MaxDirectOutputChars = "max_direct_output_chars";
    private const string DefaultPageSize = "default_page_size";
    private const string MaxInputChars = "max_input_chars";
    private const string PageUserInput = "page_user_input";
    private const string MaxTotalChars = "max_total_chars";

    private static readonly ImmutableArray<string> s_keys =
        [Enabled, MaxDirectOutputChars, DefaultPageSize, MaxInputChars, PageUserInput, MaxTotalChars];

    public static FileDescriptorSettings Read(YamlNode node, string path, FileFaults faults)
    {
        var map = new ProgramMap(node, path, faults, s_keys);
        var defaults = new FileDescriptorSettings();
        return new FileDescriptorSettings
        {
            Enabled = map.ReadBoolean(Enabled) ?? defaults.Enabled,
            MaxDirectOutputChars = map.ReadCount(MaxDirectOutputChars) ?? defaults.MaxDirectOutputChars,
            DefaultPageSize = map.ReadCount(DefaultPageSize) ?? defaults.DefaultPageSize,
            MaxInputChars = map.ReadCount(MaxInputChars) ?? defaults.MaxInputChars,
            PageUserInput = map.ReadBoolean(PageUserInput) ?? defaults.PageUserInput,
            MaxTotalChars = map.ReadCount(MaxTotalChars) ?? defaults.MaxTotalChars,
        };
    }
}
