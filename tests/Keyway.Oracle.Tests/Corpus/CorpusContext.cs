using System.Text.Json.Serialization;

namespace Keyway.Oracle.Tests.Corpus;

/// <summary>What the corpus leaves to System.Text.Json.</summary>
[JsonSerializable(typeof(Version))]
internal sealed partial class CorpusContext : JsonSerializerContext;
