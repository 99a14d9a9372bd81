namespace Keyway.Mcp.ConformanceTests.Suite;

/// <summary>One thing that a scenario looked at.</summary>
/// <param name="Id">What it is called.</param>
/// <param name="Status"><c>SUCCESS</c>, <c>FAILURE</c>, <c>WARNING</c> or <c>INFO</c>.</param>
/// <param name="Message">What is wrong; null where nothing is.</param>
public sealed record SuiteCheck(string Id, string Status, string? Message);
