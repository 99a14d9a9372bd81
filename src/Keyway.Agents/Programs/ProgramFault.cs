namespace Keyway.Agents;

/// <summary>One thing that is wrong in a program file.</summary>
/// <param name="File">The file, as a full path; empty where the program is a text of no file (<see cref="LlmProgram.Parse"/>).</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">What was expected, what stands there, and what to do.</param>
public sealed record ProgramFault(string File, int Line, int Column, string Message)
{
    /// <summary>Returns the fault as compilers write theirs: <c>file(line,column): message</c>.</summary>
    public override string ToString() => $"{File}({Line},{Column}): {Message}";
}
