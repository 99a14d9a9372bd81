using Keyway.Generators.Rules;

namespace Keyway.Generators.Tests.Rules;

/// <summary>
/// What can't be served stands in <c>Registry.Refused</c> with its ID and a reason that says how to mend it; all else
/// is served.
/// </summary>
public class RefusalTests
{
    private const string Good = "[Tool] public static string Good() => \"good\";";

    public static TheoryData<string, string, string, string> Members => new()
    {
        { DiagnosticIds.Inaccessible, "Tools.Bad", "Make it internal or public", "[Tool] private static void Bad() { }" },
        { DiagnosticIds.Generic, "Tools.Bad", "a method for each type", "[Tool] public static void Bad<T>() { }" },
        { DiagnosticIds.NotConcrete, "Tools.X.get", "the method that does the work", "public static int X { [Tool(\"bad\")] get => 1; }" },
        { DiagnosticIds.ByReferenceParameter, "Tools.Bad", "'x' is passed by reference", "[Tool] public static void Bad(ref int x) { }" },
        { DiagnosticIds.ByReferenceParameter, "Tools.Bad", "'x' is passed by reference", "[Tool] public static void Bad(out int x) => x = 1;" },
        { DiagnosticIds.ByReferenceParameter, "Tools.Bad", "'x' is passed by reference", "[Tool] public static void Bad(in int x) { }" },
        { DiagnosticIds.AsyncVoid, "Tools.Bad", "Return a Task", "[Tool] public static async void Bad() => await Task.Yield();" },
        { DiagnosticIds.InvalidName, "Tools.Bad", "the name \"\\ud800\" of an argument has half a surrogate pair", "[Tool] public static void Bad([Argument(Name = \"\\ud800\")] int x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "M.X has a JSON name with half a surrogate pair", "public class M { [JsonPropertyName(\"\\ud800\")] public int X { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "has half a surrogate pair in its JSON name", "public enum E { [JsonStringEnumMemberName(\"\\ud800\")] A } [Tool] public static void Bad(E x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "the discriminator \"\\ud800\" has half a surrogate pair", "[JsonDerivedType(typeof(D), \"\\ud800\")] public class M { public int X { get; set; } } public class D : M; [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "values of type Action can't be bound", "[Tool] public static void Bad(Action x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "values of type int[,] can't be bound", "[Tool] public static void Bad(int[,] x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "[EmailAddress] on a int isn't enforced: values of that type are no text", "[Tool] public static void Bad([EmailAddress] int x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "which is no number", "[Tool] public static void Bad([Range(1, 2)] string x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "'x': [Range] has NaN as a bound", "[Tool] public static void Bad([Range(0.0, double.NaN)] double x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "[Range] has NaN as a bound", "public class M { [Range(double.NaN, 1.0)] public int X { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "the annotation [EmailAddress] on a int isn't enforced", "public class B { [EmailAddress] public virtual int X { get; set; } } public class M : B { public override int X { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "M.X overrides a property of another JSON name", "public class B { [JsonPropertyName(\"y\")] public virtual int X { get; set; } } public class M : B { public override int X { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "M.X overrides a property of another JSON name", "public class B { public virtual int X { get; set; } } public class M : B { [JsonPropertyName(\"y\")] public override int X { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "the annotation [Range] on a int isn't enforced", "public class RangeAttribute(int a, int b) : ValidationAttribute { public int Sum => a + b; } [Tool] public static void Bad([Range(1, 2)] int x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "Tools.OddAttribute isn't accessible", "private class OddAttribute : ValidationAttribute { public override bool IsValid(object? value) => true; } [Tool] public static void Bad([Odd] int x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "Tools.P isn't accessible", "private class P; public class OddAttribute(Type type) : ValidationAttribute { public override bool IsValid(object? value) => value is Type == (type is null); } [Tool] public static void Bad([Odd(typeof(P))] int x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "its pattern is invalid", "[Tool] public static void Bad([RegularExpression(\"(\")] string x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "MatchTimeoutInMilliseconds is no time", "[Tool] public static void Bad([RegularExpression(\"a\", MatchTimeoutInMilliseconds = 0)] string x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "1.5 is no int, so that no value ever equals it", "[Tool] public static void Bad([AllowedValues(1, 1.5)] int x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "\"A\" is no Tools.E", "public enum E { A } [Tool] public static void Bad([DeniedValues(\"A\")] E x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "it allows no value at all", "[Tool] public static void Bad([AllowedValues] int x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "Tools.M has no public property 'Y'", "public class M { [Compare(\"Y\")] public string? X { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "Tools has no accessible static method 'Check'", "public static ValidationResult? Check(string x) => null; [Tool] public static void Bad([CustomValidation(typeof(Tools), \"Check\")] int x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "is no format of 3 values", "[Tool] public static void Bad([Range(1, 2, ErrorMessage = \"{3}\")] int x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "no value is within its bounds", "[Tool] public static void Bad([Range(2, 1)] int x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "it compares values as string", "[Tool] public static void Bad([Range(typeof(string), \"a\", \"b\")] int x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "'1,5' is no decimal of the invariant culture", "[Tool] public static void Bad([Range(typeof(decimal), \"1,5\", \"2\")] decimal x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "State it without an offset", "[Tool] public static void Bad([Range(typeof(DateTime), \"2020-01-01T00:00:00Z\", \"2021-01-01\")] DateTime x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "State it with an offset", "[Tool] public static void Bad([Range(typeof(DateTimeOffset), \"2020-01-01\", \"2021-01-01\")] DateTimeOffset x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "no length is within its bounds", "[Tool] public static void Bad([Length(3, 2)] string x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "0 is no length that it takes", "[Tool] public static void Bad([MaxLength(0)] string x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "values of that type have no length", "[Tool] public static void Bad([MaxLength(1)] int x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "and no public getter", "public class M { [Compare(\"Y\")] public string? X { private get; set; } public string? Y { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "it has [JsonNumberHandling]", "[JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] public class M { public int X { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "it has [JsonObjectCreationHandling]", "[JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)] public class M { public int X { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "M.X has [JsonObjectCreationHandling]", "public class M { [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)] public List<int> X { get; set; } = []; } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "no record, class or struct", "[Tool] public static void Bad([FromArguments] int x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "it is abstract", "public abstract class M; [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "M can't be bound: it has [JsonPolymorphic] and no [JsonDerivedType]", "[JsonPolymorphic] public class M { public int X { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "two of its [JsonDerivedType] name one type", "[JsonDerivedType(typeof(N), \"a\"), JsonDerivedType(typeof(N), \"b\")] public class M { public int X { get; set; } } public class N : M; [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "have the discriminator 'a'", "[JsonDerivedType(typeof(N), \"a\"), JsonDerivedType(typeof(O), \"A\")] public class M { public int X { get; set; } } public class N : M; public class O : M; [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "N.Kind has the JSON name of the discriminator, 'KIND'", "[JsonPolymorphic(TypeDiscriminatorPropertyName = \"KIND\"), JsonDerivedType(typeof(N), \"a\")] public class M { public int X { get; set; } } public class N : M { public int Kind { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "its derived type Tools.N is abstract, or doesn't derive from it", "[JsonDerivedType(typeof(N), \"a\")] public class M { public int X { get; set; } } public abstract class N : M; [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "its derived type string is abstract, or doesn't derive from it", "[JsonDerivedType(typeof(string), \"a\")] public class M { public int X { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "none of the types that Tools.M declares has a discriminator", "[JsonDerivedType(typeof(N))] public abstract class M { public int X { get; set; } } public class N : M; [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "as which this version of Keyway doesn't write values of undeclared types", "[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType), JsonDerivedType(typeof(N), \"a\")] public interface M; public class N : M; [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "'x' takes the whole object of arguments, and Tools.M is", "[JsonDerivedType(typeof(N), \"a\")] public class M { public int X { get; set; } } public class N : M; [Tool] public static void Bad([FromArguments] M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "M<T> contains itself with ever larger type arguments", "public class M<T> { public M<List<T>>? X { get; set; } } [Tool] public static void Bad(M<int> x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "M<T> contains itself with ever larger type arguments", "public class M<T> { public N<T[]>? X { get; set; } } public class N<T> { public M<T>? X { get; set; } public T? Y { get; set; } } [Tool] public static void Bad(M<int> x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "it converts string", "public class C : JsonConverter<string> { public override string Read(ref System.Text.Json.Utf8JsonReader r, System.Type t, System.Text.Json.JsonSerializerOptions o) => \"\"; public override void Write(System.Text.Json.Utf8JsonWriter w, string v, System.Text.Json.JsonSerializerOptions o) { } } public class M { [JsonConverter(typeof(C))] public int X { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "no accessible constructor without parameters", "public class C(int n) : JsonConverterFactory { public override bool CanConvert(System.Type t) => n > 0; public override JsonConverter? CreateConverter(System.Type t, System.Text.Json.JsonSerializerOptions o) => null; } [JsonConverter(typeof(C))] public class M; [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "which makes its converter when the program runs", "public class OwnAttribute : JsonConverterAttribute; [Own] public class M { public int X { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "[assembly: JsonFallback]", "[Tool] public static void Bad(System.Version x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "has a comma", "[Flags] public enum M { [JsonStringEnumMemberName(\"a,b\")] A } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "its elements have no order", "public record M(int X); [Tool] public static void Bad(System.Collections.Generic.SortedSet<M> x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "keys are strings, integers, GUIDs or enums", "[Tool] public static void Bad(System.Collections.Generic.Dictionary<double, int> x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "has no values", "public enum M; [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "have the JSON name 'x'", "public enum M { [JsonStringEnumMemberName(\"x\")] A, x } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "it converts nothing", "[JsonConverter(typeof(int))] public class M; [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "M.X has [JsonExtensionData]. Make it a Dictionary<string, JsonElement>", "public class M { [JsonExtensionData] public object? X { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "M.X has [JsonExtensionData]. Make it a Dictionary<string, JsonElement>", "public class M { [JsonExtensionData] public Dictionary<string, int>? X { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "M.X has [JsonExtensionData], and nothing could read it and set it later", "public class M { [JsonExtensionData] public Dictionary<string, object> X { get; } = []; } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "M.X has [JsonExtensionData], and nothing could read it and set it later", "public class M(Dictionary<string, object> x) { [JsonExtensionData] public Dictionary<string, object> X { get; set; } = x; } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "has [JsonExtensionData] twice, or disallows unmapped members", "public class M { [JsonExtensionData] public Dictionary<string, object>? X { get; set; } [JsonExtensionData] public Dictionary<string, object>? Y { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "has [JsonExtensionData] twice, or disallows unmapped members", "[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)] public class M { [JsonExtensionData] public Dictionary<string, object>? X { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "is required and has [JsonIgnore]", "public class M { [JsonIgnore] public required string X { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "is required and has [JsonIgnore]", "public class M { [JsonIgnore(Condition = (JsonIgnoreCondition)5)] public required string X { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "M.X is ignored when it is null, which it never is", "public class M { [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int X { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "B.X belongs to a generic type, and emitted code can't name its accessors", "public class B<T> { [JsonInclude] public T? X { get; private set; } } public class M : B<int>; [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "B._x belongs to a generic type, and emitted code can't name its accessors", "public class B<T> { [JsonInclude] private T? _x; public override string ToString() => $\"{_x}\"; } public class M : B<int>; [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "B.X belongs to a generic type, and is hidden by another member", "public class B<T> { public T? X { get; init; } } public class M : B<int> { [JsonPropertyName(\"y\")] public new int X { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "have the JSON name 'X'", "public class M { [JsonPropertyName(\"X\")] public int A { get; set; } public int X { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "no public constructor to choose", "public class M { private M() { } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "constructor takes 'y'", "public class M(int y) { public int X => y; } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "required member 'X'", "public class M { public required int X; } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "required member 'X'", "internal class M { internal required int X { get; set; } } [Tool] internal static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "required member 'X'", "public class M(int x) { public required int X { get; set; } = x; } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "'X' belongs to a generic type and has an init accessor and no public get accessor", "public class B<T> { public T? X { private get; init; } } public class M : B<int>; [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "its properties can only be read", "public struct M { public int X { get; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "its properties can only be read", "public struct M { public M(int x) => X = x; public int X { get; } } [Tool] public static void Bad([FromArguments] M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "its properties can only be read", "public readonly record struct M { public int X { get; private init; } } [Tool] public static void Bad(M[] x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "its properties can only be read", "public class M { public int X => 1; } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "[Required] on a Tools.M isn't enforced", "public record M(int X); [Tool] public static void Bad([FromArguments, Required] M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "[MaxLength] on a Tools.M isn't enforced", "public record M(int X); [Tool] public static void Bad([FromArguments, MaxLength(1)] M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "[Range] on a Tools.M isn't enforced: the parameter takes the whole object", "public record M(int X); [Tool] public static void Bad([FromArguments, Range(1, 2)] M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "the annotation [Whole] on a Tools.M isn't enforced", "public class WholeAttribute : ValidationAttribute; [Whole] public class M { public int X { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "its key names Tools.P, which isn't accessible", "private class P; [Tool] public static void Bad([FromKeyedServices(typeof(P))] IFormatProvider x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "its key names Tools.E, which isn't accessible", "private enum E { A } [Tool] public static void Bad([FromKeyedServices(E.A)] IFormatProvider x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "or from services ([FromServices])", "[Tool] public static void Bad(List<Action> x) { }" },
        { DiagnosticIds.UnbindableParameter, "Tools.Bad", "M.X: values of type Action can't be bound. Use a type that binds, or mark the member with [JsonIgnore]", "public class M { public Action? X { get; set; } } [Tool] public static void Bad(M x) { }" },
        { DiagnosticIds.UnwritableResult, "Tools.Bad", "its result: values of type Action can't be written. Return a type that can, a string, ToolContent or a ToolResult", "[Tool] public static Action Bad() => null!;" },
        { DiagnosticIds.UnwritableResult, "Tools.Bad", "its result: values of type Action can't be written. Return", "[Tool] public static Task<List<Action>> Bad() => null!;" },
        { DiagnosticIds.UnwritableResult, "Tools.Bad", "M.X: values of type Action can't be bound. Use a type that binds, or mark the member", "public class M { public Action? X { get; set; } } [Tool] public static async IAsyncEnumerable<M> Bad() { await Task.Yield(); yield break; }" },
        { DiagnosticIds.UnwritableResult, "Tools.Bad", "its result: Tools.Many is [Obsolete] as an error", "[Obsolete(\"\", true)] public class Many : List<ToolContent>; [Obsolete, Tool] public static Many Bad() => null!;" },
        { DiagnosticIds.UnwritableResult, "Tools.Bad", "its result: Tools.Many is [Obsolete] as an error", "[Obsolete(\"\", true)] public class Many : List<ToolContent>; [Obsolete, Tool] public static Task<Many> Bad() => null!;" },
        { DiagnosticIds.UnwritableResult, "Tools.Bad", "Return a value", "private static int x; [Tool] public static ref int Bad() => ref x;" },
        { DiagnosticIds.UnwritableResult, "Tools.Bad", "Action can't be bound. Use a type that binds, or mark the member with [JsonIgnore]", "public class M { public Action X => null!; } [Tool] public static M Bad() => null!;" },
        { DiagnosticIds.InvalidName, "Tools.Bad", "its name 'a b'", "[Tool(\"a b\")] public static void Bad() { }" },
        { DiagnosticIds.InvalidName, "Tools.Größe", "its name 'größe'", "[Tool] public static void Größe() { }" },
        { DiagnosticIds.InvalidName, "Tools.Bad", "its name ''", "[Tool(\"\")] public static void Bad() { }" },
        { DiagnosticIds.InvalidName, "Tools.Bad", "1 to 128", "[Tool(\"" + new string('a', 129) + "\")] public static void Bad() { }" },
        { DiagnosticIds.ClashingToolName, "Tools.Two", "that of Tools.One", "[Tool(\"bad\")] public static void One() { } [Tool(\"BAD\")] public static void Two() { }" },
        { DiagnosticIds.ClashingArgumentName, "Tools.Bad", "called 'a'", "[Tool] public static void Bad(int a, [Argument(Name = \"A\")] int b) { }" },
        { DiagnosticIds.ClashingArgumentName, "Tools.Bad", "called 'a'", "public record M(int A); [Tool] public static void Bad([FromArguments] M m, int a) { }" },
        { DiagnosticIds.ClashingArgumentName, "Tools.Bad", "two of its parameters have [FromArguments]", "public record M(int A); [Tool] public static void Bad([FromArguments] M m, [FromArguments] M n) { }" },
        { DiagnosticIds.SeveralAnnotations, "Tools.Bad", "keep the one that fits", "[Tool, Action] public static void Bad() { }" },
        { DiagnosticIds.SeveralAnnotations, "Tools.Bad", "keep the one that fits", "[Action, Tool] public static void Bad() { }" },
        { DiagnosticIds.SeveralAnnotations, "Tools.Bad", "both [Tool] and [Prompt]", "[Tool, Prompt] public static string Bad() => \"\";" },
        { DiagnosticIds.SeveralAnnotations, "Tools.Bad", "both [Prompt] and [Resource]", "[Resource(\"a://b\"), Prompt] public static string Bad() => \"\";" },
        { DiagnosticIds.ClashingToolName, "Tools.Two", "that of Tools.One", "[Prompt(\"bad\")] public static string One() => \"\"; [Prompt(\"BAD\")] public static string Two() => \"\";" },
        { DiagnosticIds.NotAText, "Tools.Bad", "its parameter 'x' is a int[], which no string stands for: a prompt's arguments are strings on the wire", "[Prompt] public static string Bad(int[] x) => \"\";" },
        { DiagnosticIds.NotAText, "Tools.Bad", "its parameter 'x' is a Tools.M", "public record M(int X); [Prompt] public static string Bad(M x) => \"\";" },
        { DiagnosticIds.NotAText, "Tools.Bad", "its parameter 'x' is a System.Text.Json.JsonElement", "[Prompt] public static string Bad(System.Text.Json.JsonElement x) => \"\";" },
        { DiagnosticIds.NotAText, "Tools.Bad", "its parameter 'x' is a object?", "[Prompt] public static string Bad(object? x) => \"\";" },
        { DiagnosticIds.NotAText, "Tools.Bad", "its parameter 'm' takes the whole object of arguments: a prompt's", "public record M(int X); [Prompt] public static string Bad([FromArguments] M m) => \"\";" },
        { DiagnosticIds.NotAText, "Tools.Bad", "a resource's arguments are parts of its URI", "[Resource(\"a://{x}\")] public static string Bad(List<string> x) => \"\";" },
        { DiagnosticIds.NotAPrompt, "Tools.Bad", "it returns nothing. Return a string, a PromptMessage", "[Prompt] public static void Bad() { }" },
        { DiagnosticIds.NotAPrompt, "Tools.Bad", "it returns nothing. Return", "[Prompt] public static Task Bad() => Task.CompletedTask;" },
        { DiagnosticIds.NotAPrompt, "Tools.Bad", "it returns int, which", "[Prompt] public static int Bad() => 1;" },
        { DiagnosticIds.NotAPrompt, "Tools.Bad", "it returns List<string>, which", "[Prompt] public static Task<List<string>> Bad() => null!;" },
        { DiagnosticIds.NotAPrompt, "Tools.Bad", "it returns IAsyncEnumerable<PromptMessage>, which", "[Prompt] public static IAsyncEnumerable<PromptMessage> Bad() => null!;" },
        { DiagnosticIds.NotAPrompt, "Tools.Bad", "Tools.Many is [Obsolete] as an error", "[Obsolete(\"\", true)] public class Many : List<PromptMessage>; [Obsolete, Prompt] public static Many Bad() => null!;" },
        { DiagnosticIds.UnwritableResult, "Tools.Bad", "it returns nothing, and is a resource", "[Resource(\"a://b\")] public static void Bad() { }" },
        { DiagnosticIds.UnwritableResult, "Tools.Bad", "values of type Action can't be written", "[Resource(\"a://b\")] public static Action Bad() => null!;" },
        { DiagnosticIds.InvalidUri, "Tools.Bad", "doesn't start with a scheme", "[Resource(\"\")] public static string Bad(string x = \"\", string y = \"\") => x + y;" },
        { DiagnosticIds.InvalidUri, "Tools.Bad", "doesn't start with a scheme", "[Resource(\"notes\")] public static string Bad(string x = \"\", string y = \"\") => x + y;" },
        { DiagnosticIds.InvalidUri, "Tools.Bad", "doesn't start with a scheme", "[Resource(\"{x}://a\")] public static string Bad(string x = \"\", string y = \"\") => x + y;" },
        { DiagnosticIds.InvalidUri, "Tools.Bad", "doesn't start with a scheme", "[Resource(\"1a://b\")] public static string Bad(string x = \"\", string y = \"\") => x + y;" },
        { DiagnosticIds.InvalidUri, "Tools.Bad", "\" \" can't stand in a URI", "[Resource(\"a://b c\")] public static string Bad(string x = \"\", string y = \"\") => x + y;" },
        { DiagnosticIds.InvalidUri, "Tools.Bad", "can't stand in a URI", "[Resource(\"a://ü\")] public static string Bad(string x = \"\", string y = \"\") => x + y;" },
        { DiagnosticIds.InvalidUri, "Tools.Bad", "\"%\" can't stand", "[Resource(\"a://%4\")] public static string Bad(string x = \"\", string y = \"\") => x + y;" },
        { DiagnosticIds.InvalidUri, "Tools.Bad", "a '{' has no '}'", "[Resource(\"a://{x\")] public static string Bad(string x = \"\", string y = \"\") => x + y;" },
        { DiagnosticIds.InvalidUri, "Tools.Bad", "a '}' stands there", "[Resource(\"a://x}\")] public static string Bad(string x = \"\", string y = \"\") => x + y;" },
        { DiagnosticIds.InvalidUri, "Tools.Bad", "an expression is empty", "[Resource(\"a://{}\")] public static string Bad(string x = \"\", string y = \"\") => x + y;" },
        { DiagnosticIds.InvalidUri, "Tools.Bad", "\"#x\" is no name", "[Resource(\"a://{#x}\")] public static string Bad(string x = \"\", string y = \"\") => x + y;" },
        { DiagnosticIds.InvalidUri, "Tools.Bad", "\"x*\" is no name", "[Resource(\"a://{x*}\")] public static string Bad(string x = \"\", string y = \"\") => x + y;" },
        { DiagnosticIds.InvalidUri, "Tools.Bad", "\"x:3\" is no name", "[Resource(\"a://{x:3}\")] public static string Bad(string x = \"\", string y = \"\") => x + y;" },
        { DiagnosticIds.InvalidUri, "Tools.Bad", "has several variables", "[Resource(\"a://{x,y}\")] public static string Bad(string x = \"\", string y = \"\") => x + y;" },
        { DiagnosticIds.InvalidUri, "Tools.Bad", "follows another variable", "[Resource(\"a://{x}{y}\")] public static string Bad(string x = \"\", string y = \"\") => x + y;" },
        { DiagnosticIds.InvalidUri, "Tools.Bad", "follows another variable", "[Resource(\"a://{+x}{y}\")] public static string Bad(string x = \"\", string y = \"\") => x + y;" },
        { DiagnosticIds.InvalidUri, "Tools.Bad", "the variable 'x' comes twice", "[Resource(\"a://{x}/{x}\")] public static string Bad(string x = \"\", string y = \"\") => x + y;" },
        { DiagnosticIds.InvalidUri, "Tools.Bad", "the variable 'x' comes twice", "[Resource(\"a://{x}{?x}\")] public static string Bad(string x = \"\", string y = \"\") => x + y;" },
        { DiagnosticIds.InvalidUri, "Tools.Bad", "something stands behind its query", "[Resource(\"a://b{?x}/c\")] public static string Bad(string x = \"\", string y = \"\") => x + y;" },
        { DiagnosticIds.InvalidUri, "Tools.Bad", "something stands behind its query", "[Resource(\"a://b{?x}{?y}\")] public static string Bad(string x = \"\", string y = \"\") => x + y;" },
        { DiagnosticIds.InvalidUri, "Tools.Bad", "there is one or a fragment before it", "[Resource(\"a://b?c{?x}\")] public static string Bad(string x = \"\", string y = \"\") => x + y;" },
        { DiagnosticIds.InvalidUri, "Tools.Bad", "\"\" is no name", "[Resource(\"a://b{?}\")] public static string Bad(string x = \"\", string y = \"\") => x + y;" },
        { DiagnosticIds.UriMisfit, "Tools.Bad", "the variable 'name' of its URI is none of its parameters; did you mean 'names'?", "[Resource(\"a://{name}\")] public static string Bad(string names) => names;" },
        { DiagnosticIds.UriMisfit, "Tools.Bad", "the variable 'X' of its URI is none of its parameters", "[Resource(\"a://{X}\")] public static string Bad(string x) => x;" },
        { DiagnosticIds.UriMisfit, "Tools.Bad", "its parameter 'y' is no variable of its URI", "[Resource(\"a://{x}\")] public static string Bad(string x, string y) => x + y;" },
        { DiagnosticIds.UriMisfit, "Tools.Bad", "Put {z} into the URI", "[Resource(\"a://{x}\")] public static string Bad(string x, [Argument(Name = \"z\")] string y) => x + y;" },
        { DiagnosticIds.UriMisfit, "Tools.Bad", "the variable 'y' stands in the query of its URI", "[Resource(\"a://{x}{?y}\")] public static string Bad(string x, int y) => x + y;" },
        { DiagnosticIds.ClashingUri, "Tools.Two", "its URI \"a://b\" stands for those of Tools.One too", "[Resource(\"a://b\")] public static string One() => \"\"; [Resource(\"a://b\")] public static string Two() => \"\";" },
        { DiagnosticIds.ClashingUri, "Tools.Two", "its URI \"a://{y}/c\" stands for those of Tools.One too", "[Resource(\"a://{x}/c\")] public static string One(string x) => x; [Resource(\"a://{y}/c\")] public static string Two(string y) => y;" },
        { DiagnosticIds.UnknownKey, "Tools.Bad", "'no', which no [ContextKey<T>] declares", "[Tool] public static void Bad([FromContext(\"no\")] string x) { }" },
        { DiagnosticIds.MistypedKey, "Tools.Bad", "'logger' holds a Keyway.RunLogger", "[Tool] public static void Bad([FromContext(\"logger\")] string x) { }" },
        { DiagnosticIds.UnresolvedContextParameter, "Tools.Bad", "none holds a System.Version", "[Tool] public static void Bad([FromContext] Version x) { }" },
        { DiagnosticIds.UnresolvedContextParameter, "Tools.Bad", "'one', 'two' all hold a long", "[ContextKey<long>] public const string One = \"one\"; [ContextKey<long>] public const string Two = \"two\"; [Tool] public static void Bad([FromContext] long x) { }" },
    };

    public static TheoryData<string, string, string, string> Types => new()
    {
        { DiagnosticIds.Inaccessible, "Bad.Run", "Make it internal or public", "public class Bad { [Tool] protected static void Run() { } }" },
        { DiagnosticIds.Inaccessible, "Bad.Run", "Make it internal or public", "public class Bad { [Tool] private protected static void Run() { } }" },
        { DiagnosticIds.Inaccessible, "Bad.Run", "type Bad isn't accessible", "file class Bad { [Tool] public static void Run() { } }" },
        { DiagnosticIds.Inaccessible, "Out.In.Run", "type Out.In isn't accessible", "public class Out { private class In { [Tool] public static void Run() { } } }" },
        { DiagnosticIds.Generic, "Bad.Run", "is generic", "public class Bad<T> { [Tool] public static void Run() { } }" },
        { DiagnosticIds.NotConcrete, "Bad.Run", "no concrete method", "public abstract class Bad { [Tool] public abstract void Run(); }" },
        { DiagnosticIds.NotConcrete, "Run", "no concrete method", "public class Bad { public int Outer() { [Tool] static int Run() => 1; return Run(); } }" },
        { DiagnosticIds.SeveralAnnotations, "Run", "keep the one that fits", "public class Bad { public int Outer() { [Action, Tool] static int Run() => 1; return Run(); } }" },
        { DiagnosticIds.NotConcrete, "Bad.Run", "Make the method static", "public abstract class Bad { [Tool] public void Run() { } }" },
        { DiagnosticIds.NotConcrete, "Bad.Run", "no class or struct", "public interface Bad { [Tool] static void Run() { } }" },
        { DiagnosticIds.NotConcrete, "Bad.Run", "no class or struct", "public ref struct Bad { [Tool] public void Run() { } }" },
        { DiagnosticIds.NoUsableConstructor, "Bad.Run", "has 2 accessible constructors", "public class Bad { public Bad() { } public Bad(int x) { } [Tool] public void Run() { } }" },
        { DiagnosticIds.NoUsableConstructor, "Bad.Run", "has 0 accessible constructors", "public class Bad { private Bad() { } [Tool] public void Run() { } }" },
        { DiagnosticIds.NoUsableConstructor, "Bad.Run", "required member X", "public class Bad { public required int X { get; set; } [Tool] public void Run() { } }" },
        { DiagnosticIds.NoUsableConstructor, "Bad.Run", "its key names P, which isn't accessible", "file class P; public class Bad([FromKeyedServices(typeof(P))] IFormatProvider x) { [Tool] public void Run() => x.GetFormat(null); }" },
        { DiagnosticIds.UnbindableParameter, "Bad.Run", "its key names F[], which isn't accessible", "file class F { public enum E { A } public class C; public class G<T>; } public static class Bad { [Tool] public static void Run([FromKeyedServices(typeof(F[]))] IFormatProvider x) { } }" },
        { DiagnosticIds.NoUsableConstructor, "Bad.Run", "its key names F[], which isn't accessible", "file class F { public enum E { A } public class C; public class G<T>; } public class Bad([FromKeyedServices(typeof(F[]))] IFormatProvider x) { [Tool] public void Run() => x.GetFormat(null); }" },
        { DiagnosticIds.UnbindableParameter, "Bad.Run", "its key names List<F>, which isn't accessible", "file class F { public enum E { A } public class C; public class G<T>; } public static class Bad { [Tool] public static void Run([FromKeyedServices(typeof(List<F>))] IFormatProvider x) { } }" },
        { DiagnosticIds.NoUsableConstructor, "Bad.Run", "its key names List<F>, which isn't accessible", "file class F { public enum E { A } public class C; public class G<T>; } public class Bad([FromKeyedServices(typeof(List<F>))] IFormatProvider x) { [Tool] public void Run() => x.GetFormat(null); }" },
        { DiagnosticIds.UnbindableParameter, "Bad.Run", "its key names List<F.C[]>, which isn't accessible", "file class F { public enum E { A } public class C; public class G<T>; } public static class Bad { [Tool] public static void Run([FromKeyedServices(typeof(List<F.C[]>))] IFormatProvider x) { } }" },
        { DiagnosticIds.NoUsableConstructor, "Bad.Run", "its key names List<F.C[]>, which isn't accessible", "file class F { public enum E { A } public class C; public class G<T>; } public class Bad([FromKeyedServices(typeof(List<F.C[]>))] IFormatProvider x) { [Tool] public void Run() => x.GetFormat(null); }" },
        { DiagnosticIds.UnbindableParameter, "Bad.Run", "its key names F.E, which isn't accessible", "file class F { public enum E { A } public class C; public class G<T>; } public static class Bad { [Tool] public static void Run([FromKeyedServices(F.E.A)] IFormatProvider x) { } }" },
        { DiagnosticIds.NoUsableConstructor, "Bad.Run", "its key names F.E, which isn't accessible", "file class F { public enum E { A } public class C; public class G<T>; } public class Bad([FromKeyedServices(F.E.A)] IFormatProvider x) { [Tool] public void Run() => x.GetFormat(null); }" },
        { DiagnosticIds.UnbindableParameter, "Bad.Run", "its key names F.G<int>, which isn't accessible", "file class F { public enum E { A } public class C; public class G<T>; } public static class Bad { [Tool] public static void Run([FromKeyedServices(typeof(F.G<int>))] IFormatProvider x) { } }" },
        { DiagnosticIds.NoUsableConstructor, "Bad.Run", "its key names F.G<int>, which isn't accessible", "file class F { public enum E { A } public class C; public class G<T>; } public class Bad([FromKeyedServices(typeof(F.G<int>))] IFormatProvider x) { [Tool] public void Run() => x.GetFormat(null); }" },
        { DiagnosticIds.NoUsableConstructor, "Bad.Run", "takes 'x' by reference", "public class Bad { public Bad(ref int x) { } [Tool] public void Run() { } }" },
        { DiagnosticIds.NotAPluginAction, "Bad", "Derive it", "[Action] public class Bad;" },
        { DiagnosticIds.ExecuteOverrides, "Bad", "overrides neither", "public record P; [Action] public class Bad : PluginAction<P>;" },
        { DiagnosticIds.ExecuteOverrides, "Bad", "overrides both", "public record P; [Action] public class Bad : PluginAction<P> { protected override void Execute() { } protected override Task ExecuteAsync(CancellationToken cancellationToken) => Task.CompletedTask; }" },
        { DiagnosticIds.InvalidInclude, "Plugin", "has no [PluginRegistry]", "" },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public Task Member_IsRefused(string id, string method, string reason, string member)
        => Check(id, method, reason, $"public static class Tools {{ {member} {Good} }} [PluginRegistry] public static partial class Plugin;");

    [Theory]
    [MemberData(nameof(Types))]
    public Task Type_IsRefused(string id, string method, string reason, string type)
        => Check(
            id,
            method,
            reason,
            $"{type} public static class Tools {{ {Good} }} [PluginRegistry({(type.Length == 0 ? "Include = [typeof(Tools)]" : "")})] public static partial class Plugin;");

    [Fact]
    public void EveryId_IsTripped()
    {
        string[] tested = [.. Members.Concat(Types).Select(row => (string)row[0]), DiagnosticIds.AccessorNotEmitted, DiagnosticIds.RegistryNotPartial];

        string[] all = [.. typeof(DiagnosticIds).GetFields().Select(field => (string)field.GetRawConstantValue()!)];

        // Nothing is refused for what stands in plugin.yaml.
        string[] refuseNothing =
        [
            DiagnosticIds.UnmarkedAction, DiagnosticIds.NoRegistry,
            DiagnosticIds.UnreadableManifest, DiagnosticIds.ManifestMisfit, DiagnosticIds.UnknownManifestTerm,
        ];
        Assert.Equal(
            all.Where(id => id.StartsWith("KEY00", StringComparison.Ordinal) || id is DiagnosticIds.UnknownKey or DiagnosticIds.MistypedKey)
                .Except(refuseNothing).Order(),
            tested.Distinct().Order());
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void CircleWithAModelThatCantBeMade_IsWrittenAndNeverRead()
    {
        GeneratorRun run = Author.Runs(
            "public class A { private A() { } public B? Child => null; } public class B { public A? Parent { get; set; } }"
            + "public static class Tools { [Tool] public static A? First() => null; [Tool] public static B? Second() => null; [Tool] public static void Third(B b) { } [Tool] public static void Fourth(Holder holder) { } }"
            + "public class Holder { public A? First => null; public B? Second { get; set; } }"
            + "[PluginRegistry] public static partial class Plugin;");

        using LoadedAssembly loaded = run.Load();
        Assert.Equal(["first", "second"], loaded.Registry().Names.ToArray());
        Assert.Equal(
            ["Tools.Fourth KEY0006", "Tools.Third KEY0006"],
            loaded.Registry().Refused.Select(refused => $"{refused.Method} {refused.DiagnosticId}"));
    }

    private static async Task Check(string id, string method, string reason, string source)
    {
        GeneratorTest test = Author.Writes(source);
        using LoadedAssembly loaded = test.RunGuarded().Load();

        RefusedMethod refused = Assert.Single(loaded.Registry().Refused);
        Assert.Equal(id, refused.DiagnosticId);
        Assert.Contains(method, refused.Method, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
        Assert.EndsWith(".", refused.Reason, StringComparison.Ordinal);
        Assert.Equal("good", await loaded.Call("good", "{}"));
    }
}
