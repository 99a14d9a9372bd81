using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Keyway.Binding;

/// <summary>
/// Writes a JSON Schema (2020-12) from the bindings of a tool. Types stand where they are used; only those that contain
/// themselves go to <c>$defs</c>, which is why all is written twice: the first pass finds them.
/// </summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Made and dropped in one method here, and holds memory only.")]
public sealed partial class SchemaWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly HashSet<Type> _open = [];
    private readonly HashSet<Type> _recursive;
    private readonly Dictionary<Type, string> _definitionNames = [];
    private readonly Queue<Definition> _definitions = new();
    private readonly Utf8JsonWriter _json;
    private readonly List<string> _unstated = [];
    private readonly HashSet<Type> _checks = [];
    private List<string> _required = [];
    private List<string> _names = [];

    // Of what the schema can't say: the type, and the member of it, that is being written.
    private string _owner = "";
    private string _place = "";
    private bool _takesOthers;

    private SchemaWriter(bool isOutput, HashSet<Type> recursive)
    {
        IsOutput = isOutput;
        _recursive = recursive;
        _json = new Utf8JsonWriter(_buffer, Utf8Json.WriterOptions);
    }

    /// <summary>Gets whether results are described: members that are only read belong to those.</summary>
    public bool IsOutput { get; }

    /// <summary>Takes note of a check that JSON Schema can't say.</summary>
    /// <param name="check">Which value it is about, and what is checked.</param>
    public void Unstated(string check)
    {
        if (!_unstated.Contains(check))
        {
            _unstated.Add(check);
        }
    }

    /// <summary>Takes note of all that is checked of instances of a type, once.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <typeparam name="TChecks">What is checked.</typeparam>
    public void UnstatedOf<T, TChecks>()
        where TChecks : IInstanceChecks<T>
    {
        if (_checks.Add(typeof(TChecks)))
        {
            TChecks.WriteUnstated(this);
        }
    }

    /// <summary>Writes the schema of the object of arguments of a tool.</summary>
    /// <param name="writeMembers">Writes its members.</param>
    internal static Utf8Json WriteArguments(Action<SchemaWriter> writeMembers)
        => Write(isOutput: false, schema => schema.Inline(null, default, writeMembers));

    /// <summary>Collects what is checked of arguments beyond their schema.</summary>
    /// <param name="writeMembers">Writes the members of the object of arguments.</param>
    internal static IReadOnlyList<string> CollectUnstated(Action<SchemaWriter> writeMembers)
    {
        var schema = new SchemaWriter(isOutput: false, []);
        schema.Inline(null, default, writeMembers);
        return schema._unstated;
    }

    /// <summary>Writes the schema of the values that a tool returns.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <typeparam name="TBinding">How they are written.</typeparam>
    internal static Utf8Json WriteResult<T, TBinding>()
        where TBinding : IJsonBinding<T>
        => Write(isOutput: true, static schema => TBinding.WriteSchema(schema, default));

    private static Utf8Json Write(bool isOutput, Action<SchemaWriter> write)
    {
        HashSet<Type> recursive = [];
        write(new SchemaWriter(isOutput, recursive));
        var schema = new SchemaWriter(isOutput, recursive);
        write(schema);
        schema._json.Flush();
        return Utf8Json.FromTrusted(schema._buffer.WrittenMemory);
    }
}
