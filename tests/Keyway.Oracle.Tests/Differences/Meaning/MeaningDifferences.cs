namespace Keyway.Oracle.Tests.Differences.Meaning;

/// <summary>Where Keyway deliberately means something else than System.Text.Json. Nowhere else.</summary>
internal static class MeaningDifferences
{
    public static IReadOnlyList<Difference> All { get; } =
    [
        new ReadOnlyMember(),
        new NullElement(),
        new NullBesideConstructor(),
        new NumberStringSpelling(),
        new IntegerSpelling(),
        new InfiniteNumber(),
        new BooleanInString(),
        new StatedEnumNameCase(),
        new EnumList(),
        new BlankInBase64(),
        new LongTime(),
        new HalfSurrogateInDocument(),
        new NamesByCaseInNode(),
        new DiscriminatorSpelling(),
        new DiscriminatorNumber(),
        new DiscriminatorPlace(),
    ];
}
