namespace Keyway.Agents;

/// <summary>Reads a program with all that it is linked to: each file once, however it is named, and none that leads back to itself.</summary>
internal sealed class ProgramLoader
{
    // Programs are made one within the other; a stack holds many more.
    private const int MaxDepth = 32;

    private readonly Dictionary<string, LlmProgram?> _programs = new(RealPath.Comparer);
    private readonly Dictionary<string, FileFaults> _faults = new(RealPath.Comparer);
    private readonly List<string> _ring = [];

    /// <summary>Reads a file.</summary>
    /// <exception cref="ProgramException">It, or one that it is linked to, is no program.</exception>
    public static LlmProgram Load(string path)
    {
        var loader = new ProgramLoader();
        string real = RealPath.Of(path);
        return loader.Finish(loader.ReadFile(real, loader.FaultsOf(real), YamlPlace.Start));
    }

    /// <summary>Reads a text.</summary>
    /// <exception cref="ProgramException">It, or a file that it is linked to, is no program.</exception>
    public static LlmProgram Parse(string yaml, string? path)
    {
        var loader = new ProgramLoader();
        string? real = path is null ? null : RealPath.Of(path);
        return loader.Finish(loader.ReadProgram(yaml, real));
    }

    /// <summary>Reads a program that another one is linked to; null where that is refused.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="faults">What is wrong in the file that has the link.</param>
    /// <param name="place">Where the link stands.</param>
    public LlmProgram? ReadLinked(string path, FileFaults faults, YamlPlace place)
    {
        string real = RealPath.Of(path);
        int start = _ring.FindIndex(other => RealPath.Comparer.Equals(other, real));
        if (start >= 0)
        {
            faults.Refuse(place, $"Expected links that end, got a ring: {string.Join(" → ", _ring.Skip(start).Append(real))}. Take one of these links away.");
            return null;
        }

        if (_programs.TryGetValue(real, out LlmProgram? known))
        {
            return known;
        }

        if (_ring.Count >= MaxDepth)
        {
            faults.Refuse(place, $"Expected at most {MaxDepth} programs linked one behind the other, got more. Link fewer.");
            return null;
        }

        return _programs[real] = ReadFile(real, faults, place);
    }

    /// <summary>Reads a text that a program has in a file of its own; null where that is refused.</summary>
    public string? ReadText(string path, FileFaults faults, YamlPlace place)
    {
        if (SmallTextFile.TryRead(path, out string text) is not { } fault)
        {
            return text;
        }

        if (fault.Place is { } within)
        {
            FaultsOf(path).Refuse(within, fault.Message);
        }
        else
        {
            faults.Refuse(place, fault.Message);
        }

        return null;
    }

    private LlmProgram? ReadFile(string path, FileFaults faults, YamlPlace place)
        => ReadText(path, faults, place) is { } yaml ? ReadProgram(yaml, path) : null;

    private LlmProgram? ReadProgram(string yaml, string? path)
    {
        FileFaults faults = FaultsOf(path ?? "");
        _ring.Add(path ?? "");
        try
        {
            // A text that somebody read from a file may begin with its byte order mark.
            return YamlReader.Read(yaml.TrimStart('\uFEFF'), faults) is { } root ? ProgramParser.Parse(root, new ProgramFile(path, faults, this)) : null;
        }
        finally
        {
            _ring.RemoveAt(_ring.Count - 1);
        }
    }

    private FileFaults FaultsOf(string path)
    {
        if (!_faults.TryGetValue(path, out FileFaults? faults))
        {
            _faults.Add(path, faults = new FileFaults(path));
        }

        return faults;
    }

    private LlmProgram Finish(LlmProgram? program)
    {
        ProgramFault[] faults = [.. _faults.Values.SelectMany(file => file.ToFaults())];
        return faults.Length == 0 && program is not null ? program : throw new ProgramException(faults);
    }
}
