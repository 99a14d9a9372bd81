namespace Keyway.Benchmarks.Generators;

/// <summary>What happens between two runs of a generator.</summary>
internal enum GeneratorEdit
{
    /// <summary>Nothing ran before.</summary>
    Cold,

    /// <summary>A statement changes in a file that has nothing for the generator.</summary>
    Unrelated,

    /// <summary>A statement changes in a file that has.</summary>
    Body,

    /// <summary>A method gets another parameter; a record gets another member.</summary>
    Signature,
}
