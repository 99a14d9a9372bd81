using System.Text.Json;

namespace Keyway.Benchmarks.Calls;

/// <summary>One way from the arguments of a call to its result, written as JSON.</summary>
internal interface IContender
{
    /// <summary>Gets its name in tables.</summary>
    string Name { get; }

    /// <summary>Answers the call once.</summary>
    object Call();

    /// <summary>Reads what a result says.</summary>
    /// <param name="result">What <see cref="Call"/> returned.</param>
    JsonElement Read(object result);
}
