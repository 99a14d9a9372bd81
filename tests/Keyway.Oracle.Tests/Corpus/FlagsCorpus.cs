namespace Keyway.Oracle.Tests.Corpus;

/// <summary>Enums whose values are combined.</summary>
public static class FlagsCorpus
{
    [Tool]
    public static Days FlagsOf(Days value) => Kept.Keep(value);

    [Tool]
    public static Days? MaybeFlags(Days? value) => Kept.Keep(value);

    [Tool]
    public static List<Days> FlagsList(List<Days> value) => Kept.Keep(value);

    [Tool]
    public static Dictionary<Days, int> ByFlags(Dictionary<Days, int> value) => Kept.Keep(value);

    [Tool]
    public static Rights Rights(Rights value) => Kept.Keep(value);
}
