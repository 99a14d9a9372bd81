namespace Keyway.Agents;

/// <summary>What is wrong in one file.</summary>
/// <param name="file">The file, as a full path; empty where the text is from none.</param>
internal sealed class FileFaults(string file)
{
    // Whoever has so many is served by the first of them.
    private const int MaxFaults = 64;

    private readonly List<ProgramFault> _faults = [];

    /// <summary>Adds a fault.</summary>
    /// <param name="place">Where.</param>
    /// <param name="message">What was expected, what came, what to do.</param>
    public void Refuse(YamlPlace place, string message)
    {
        // Paths are said as they are, and may have anything in them.
        _faults.Add(new ProgramFault(file, place.Line, place.Column, FaultText.OneLine(message)));
    }

    /// <summary>Adds a fault at a value.</summary>
    public void Refuse(YamlNode node, string message) => Refuse(node.Place, message);

    /// <summary>Says that something else stands at a value than was expected.</summary>
    /// <param name="node">The value.</param>
    /// <param name="path">The keys that lead to it.</param>
    /// <param name="expected">What was expected, as the object of "expected".</param>
    public void Expect(YamlNode node, string path, string expected)
    {
        if (node.Kind != YamlKind.Refused)
        {
            Refuse(node, $"'{path}': expected {expected}, got {node.Describe()}.");
        }
    }

    /// <summary>Returns the faults in the order of the file; of very many the first, and how many more there are.</summary>
    public IEnumerable<ProgramFault> ToFaults()
    {
        ProgramFault[] faults = [.. _faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column)];
        return faults.Length <= MaxFaults
            ? faults
            : faults.Take(MaxFaults - 1).Append(
                faults[MaxFaults - 1] with { Message = $"There are {faults.Length - MaxFaults + 1} more faults from here on. Mend those before first." });
    }
}
