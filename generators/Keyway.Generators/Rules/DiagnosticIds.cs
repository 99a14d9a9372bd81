namespace Keyway.Generators.Rules;

/// <summary>The IDs of all that Keyway reports. An ID is never used again for something else.</summary>
internal static class DiagnosticIds
{
    public const string Inaccessible = "KEY0001";
    public const string Generic = "KEY0002";
    public const string NotConcrete = "KEY0003";
    public const string ByReferenceParameter = "KEY0004";
    public const string AsyncVoid = "KEY0005";
    public const string UnbindableParameter = "KEY0006";
    public const string UnwritableResult = "KEY0007";
    public const string InvalidName = "KEY0008";
    public const string ClashingToolName = "KEY0009";
    public const string ClashingArgumentName = "KEY0010";
    public const string NoUsableConstructor = "KEY0011";
    public const string NotAPluginAction = "KEY0012";
    public const string ExecuteOverrides = "KEY0013";
    public const string SeveralAnnotations = "KEY0014";
    public const string AccessorNotEmitted = "KEY0015";
    public const string RegistryNotPartial = "KEY0016";
    public const string InvalidInclude = "KEY0017";
    public const string UnresolvedContextParameter = "KEY0018";
    public const string UnmarkedAction = "KEY0019";
    public const string NoRegistry = "KEY0020";
    public const string UnreadableManifest = "KEY0021";
    public const string ManifestMisfit = "KEY0022";
    public const string UnknownManifestTerm = "KEY0023";
    public const string NotAText = "KEY0024";
    public const string NotAPrompt = "KEY0025";
    public const string InvalidUri = "KEY0026";
    public const string UriMisfit = "KEY0027";
    public const string ClashingUri = "KEY0028";

    public const string KeyNotRequired = "KEY0101";
    public const string KeyNeverRead = "KEY0102";
    public const string UnknownKey = "KEY0103";
    public const string MistypedKey = "KEY0104";
    public const string DuplicateKey = "KEY0105";
    public const string RunTimeKey = "KEY0106";
    public const string KeyNeverProvided = "KEY0107";
    public const string UntracedContext = "KEY0108";
    public const string KeyNotStated = "KEY0109";
    public const string StandInNeedsMore = "KEY0110";
    public const string StatesMore = "KEY0111";
    public const string HandedOver = "KEY0112";

    public const string NoDescription = "KEY0201";
    public const string NoParameterDescription = "KEY0202";
    public const string ForbiddenDefault = "KEY0203";
    public const string NoCancellation = "KEY0204";
    public const string AlwaysThrows = "KEY0205";
    public const string DestructiveRead = "KEY0206";
    public const string LongName = "KEY0207";
}
