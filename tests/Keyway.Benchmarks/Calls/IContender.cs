namespace Keyway.Benchmarks.Calls;

/// <summary>One way from the UTF-8 of a call's arguments to the UTF-8 of its answer.</summary>
internal interface IContender
{
    /// <summary>Gets its name in the table.</summary>
    string Name { get; }

    /// <summary>Answers one call.</summary>
    byte[] Answer(byte[] arguments);

    /// <summary>Answers a call over and over, and returns how long the answers were together.</summary>
    long Run(byte[] arguments, int times);
}
