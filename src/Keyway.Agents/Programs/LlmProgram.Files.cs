namespace Keyway.Agents;

// Program files.
public sealed partial class LlmProgram
{
    /// <summary>Reads a program file, and those that it is linked to.</summary>
    /// <param name="path">The file: YAML in UTF-8, at most 1 MiB.</param>
    /// <returns>The program. One that several are linked to is the same in all of them.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is blank.</exception>
    /// <exception cref="ProgramException">
    /// The file, or one that it names, isn't there or isn't right: <see cref="ProgramException.Faults"/> lists all that is wrong in all
    /// of them. What is wrong with <paramref name="path"/> itself is said in line 1, column 1.
    /// </exception>
    public static LlmProgram Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return ProgramLoader.Load(path);
    }

    /// <summary>Reads the text of a program file, and the files that it names.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="path">
    /// The file that the text stands for, whether or not there is one: the files that it names are looked for in its folder, and faults
    /// name it. Without one they are looked for in the working directory, and <see cref="ProgramFault.File"/> is empty.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is blank.</exception>
    /// <exception cref="ProgramException">The text, or a file that it names, isn't right.</exception>
    public static LlmProgram Parse(string yaml, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        if (path is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(path);
        }

        return ProgramLoader.Parse(yaml, path);
    }
}
