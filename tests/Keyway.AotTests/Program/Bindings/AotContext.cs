using System.Text.Json.Serialization;

[assembly: Keyway.JsonFallback(typeof(Keyway.AotTests.Bindings.AotContext))]

namespace Keyway.AotTests.Bindings;

/// <summary>Binds what Keyway leaves to it.</summary>
[JsonSerializable(typeof(Version))]
public sealed partial class AotContext : JsonSerializerContext;
