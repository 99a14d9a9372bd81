namespace Keyway.Agents.Tests;

/// <summary>A folder of files for one test.</summary>
internal sealed class ProgramFolder : IDisposable
{
    // Under its real path, which faults name.
    private readonly string _path = RealPath.Of(Directory.CreateTempSubdirectory("keyway-programs-").FullName);

    public string this[string name] => Path.Combine(_path, name);

    public ProgramFolder Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this;
    }

    public ProgramFolder Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(this[name], bytes);
        return this;
    }

    public ProgramFolder Link(string name, string target)
    {
        File.CreateSymbolicLink(this[name], target);
        return this;
    }

    public LlmProgram Load(string name) => LlmProgram.Load(this[name]);

    public IReadOnlyList<ProgramFault> Faults(string name) => Assert.Throws<ProgramException>(() => Load(name)).Faults;

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
