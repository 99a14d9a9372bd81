namespace Keyway.Agents;

/// <summary>A program file while it is read.</summary>
/// <param name="Path">Its real path; null where the program is a text of no file.</param>
/// <param name="Faults">What is wrong in it.</param>
/// <param name="Loader">What reads the files that it names.</param>
internal sealed record ProgramFile(string? Path, FileFaults Faults, ProgramLoader Loader)
{
    /// <summary>Gets the folder that it lies in.</summary>
    public string? Directory => System.IO.Path.GetDirectoryName(Path);

    /// <summary>Returns the full path of a file that it names.</summary>
    public string Resolve(string path) => System.IO.Path.GetFullPath(path, Directory ?? Environment.CurrentDirectory);
}
