namespace Keyway.Agents;

/// <summary>Why a file can't be read.</summary>
/// <param name="Message">What was expected, what came, what to do.</param>
/// <param name="Place">Where within the file; null where its path is to blame.</param>
internal sealed record SmallTextFault(string Message, YamlPlace? Place = null);
