namespace Keyway.Soundness.Tests.Programs;

/// <summary>A program: an assembly with tools, and perhaps one that it refers to.</summary>
/// <param name="Main">The types of the program.</param>
/// <param name="Library">The types of the assembly that it refers to; null where there is none.</param>
internal sealed record RandomProgram(Piece Main, Piece? Library)
{
    /// <summary>What stands between the two in one text.</summary>
    public const string Divider = "// ---- the program, which refers to what stands above ----";

    /// <summary>Writes a program from a seed: always the same one.</summary>
    public static RandomProgram Of(ulong seed)
    {
        var sober = new ProgramWriter(seed, []);
        RandomProgram program = sober.Write();
        var dice = new Dice(~seed);
        int slips = dice.Percent(55) || sober.Chances == 0 ? 0 : 1 + dice.Below(2);
        return slips == 0 ? program : new ProgramWriter(seed, [.. Enumerable.Range(0, slips).Select(_ => dice.Below(sober.Chances))]).Write();
    }

    /// <summary>Writes both as one text.</summary>
    public override string ToString() => Library is null ? Main.ToString() : $"{Library}{Divider}\n{Main}";
}
