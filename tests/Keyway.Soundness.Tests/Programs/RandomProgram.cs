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
        var sober = new ProgramWriter(seed, slip: null);
        RandomProgram program = sober.Write();
        var dice = new Dice(~seed);
        return dice.Percent(55) || sober.Chances == 0 ? program : new ProgramWriter(seed, dice.Below(sober.Chances)).Write();
    }

    /// <summary>Writes both as one text.</summary>
    public override string ToString() => Library is null ? Main.ToString() : $"{Library}{Divider}\n{Main}";
}
