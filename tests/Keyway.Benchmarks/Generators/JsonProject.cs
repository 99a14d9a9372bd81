using System.Globalization;
using Keyway.Harness;

namespace Keyway.Benchmarks.Generators;

/// <summary>Records and a JsonSerializerContext of all of them.</summary>
internal sealed class JsonProject : GeneratorProject
{
    /// <summary>Makes a project.</summary>
    /// <param name="count">How many records it has.</param>
    public JsonProject(int count)
        : base(count)
    {
        IEnumerable<string> attributes = Enumerable.Range(0, count / PerFile)
            .SelectMany(file => Enumerable.Range(0, PerFile).Select(i => $"[JsonSerializable(typeof({Name(file, i)}))]"));
        Files =
        [
            .. Files,
            new SourceFile(
                "Context.cs",
                $"""
                using System.Text.Json.Serialization;
                namespace Acme;
                {string.Join('\n', attributes)}
                public partial class Context : JsonSerializerContext;
                """),
        ];
    }

    /// <inheritdoc/>
    protected override string FirstMembers => "int Left, int Right";

    /// <inheritdoc/>
    protected override string Declare(int file)
    {
        IEnumerable<string> records = Declarations(file).Select(call => string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            /// <summary>The arguments of a call.</summary>
            public sealed record {{call.Name}}({{call.Members}}) { public int Answer() { return {{call.Number}}; } }
            """));
        return $"namespace Acme;\n{string.Join('\n', records)}";
    }
}
