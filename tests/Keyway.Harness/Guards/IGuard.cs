namespace Keyway.Harness;

/// <summary>Something that must hold for every generator and every project.</summary>
public interface IGuard
{
    /// <summary>Checks it.</summary>
    /// <param name="run">The first run of a test.</param>
    /// <exception cref="GuardException">It doesn't hold.</exception>
    void Check(GeneratorRun run);
}
