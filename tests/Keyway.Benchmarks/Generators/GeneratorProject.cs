using System.Globalization;
using Keyway.Harness;

namespace Keyway.Benchmarks.Generators;

/// <summary>The sources of an author's project, ten annotated methods or ten records a file.</summary>
internal abstract class GeneratorProject
{
    /// <summary>How many methods or records a file has.</summary>
    public const int PerFile = 10;

    private const string Models =
        """
        namespace Acme;
        public sealed record Place(string City, string Country, double Latitude, double Longitude);
        public enum Unit { Celsius, Fahrenheit }
        """;

    private const string Other =
        """
        namespace Acme;
        public static class Other { public static int Value() { return 1; } }
        """;

    // The members of ten everyday calls.
    private static readonly string[] s_members =
    [
        "int Left, int Right",
        "string Query, int Limit = 10",
        "string Path, int First, int? Last = null",
        "string Path, string Text, bool Replace = false",
        "double[] Numbers",
        "long Id, string[] Tags",
        "Place Place, int Days, Unit Unit = Unit.Celsius",
        "Place From, Place To",
        "string Text, double Minutes, bool Repeat = false",
        "string Prefix = \"\", int Skip = 0, int Take = 20",
    ];

    /// <summary>Makes a project.</summary>
    /// <param name="count">How many methods or records it has: a multiple of ten.</param>
    protected GeneratorProject(int count)
    {
        Count = count;
        Files =
        [
            new SourceFile("Models.cs", Models),
            new SourceFile("Other.cs", Other),
            .. Enumerable.Range(0, count / PerFile).Select(file => new SourceFile(FileName(file), Declare(file))),
        ];
    }

    /// <summary>Gets how many methods or records there are.</summary>
    public int Count { get; }

    /// <summary>Gets the files.</summary>
    public IReadOnlyList<SourceFile> Files { get; protected init; }

    /// <summary>Returns what an edit changes: what stands in a file once, and what comes there, <c>{0}</c> counting edits.</summary>
    public (string File, string Before, string After) Edit(GeneratorEdit edit)
        => edit switch
        {
            GeneratorEdit.Unrelated => ("Other.cs", "return 1;", "return 1 + {0};"),
            GeneratorEdit.Body => (FileName(3), "return 30;", "return 30 + {0};"),
            _ => (FileName(3), FirstMembers, FirstMembers + ", int extra{0} = 0"),
        };

    /// <summary>Gets how the members of each file's first method or record are written.</summary>
    protected abstract string FirstMembers { get; }

    /// <summary>Declares what one file has.</summary>
    protected abstract string Declare(int file);

    /// <summary>Returns the members of a file's methods or records.</summary>
    protected static IEnumerable<(string Name, string Members, int Number)> Declarations(int file)
        => s_members.Select((members, i) => (Name(file, i), members, (PerFile * file) + i));

    /// <summary>Returns the name of a method or record.</summary>
    protected static string Name(int file, int index) => string.Create(CultureInfo.InvariantCulture, $"Call{file:D3}{index}");

    private static string FileName(int file) => string.Create(CultureInfo.InvariantCulture, $"Calls{file:D3}.cs");
}
