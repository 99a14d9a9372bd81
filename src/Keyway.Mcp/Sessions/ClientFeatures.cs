using ModelContextProtocol.Protocol;

namespace Keyway.Mcp;

/// <summary>What a client can be asked for by tools.</summary>
[Flags]
internal enum ClientFeatures
{
    None = 0,
    Sampling = 1,
    Elicitation = 2,
    Roots = 4,
}
