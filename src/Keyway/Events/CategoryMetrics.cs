using System.Collections.ObjectModel;

namespace Keyway;

/// <summary>The metrics of one category.</summary>
/// <param name="Index">Which one of the run's it is, from 0.</param>
/// <param name="Values">All of them, merged; never changed.</param>
internal sealed record CategoryMetrics(int Index, ReadOnlyDictionary<string, object?> Values);
