namespace Keyway.Oracle.Tests.Differences.Schemas;

/// <summary>Where what binds deliberately isn't what the schema, or its judge, takes. Nowhere else.</summary>
internal static class SchemaDifferences
{
    public static IReadOnlyList<Difference> All { get; } =
    [
        new TooDeep(),
        new MemberNameCase(),
        new RepeatedMember(),
        new NumberInString(),
        new InexactNumber(),
        new HugeNumberInDocument(),
        new RoundedFloat(),
        new BooleanInString(),
        new EnumNameCase(),
        new LastDayOfTimeSpan(),
        new HalfSurrogatePair(),
        new UriText(),
        new ConvertedValue(),
        new UnstatedCheck(),
        new DiscriminatorSpelling(),
    ];
}
