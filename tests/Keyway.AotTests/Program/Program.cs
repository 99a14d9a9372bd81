using Keyway;
using Keyway.AotTests;

#if UNTRIMMABLE
Console.WriteLine(Type.GetType(Console.ReadLine()!)!.GetProperties().Length);
#endif

if (args is ["first-call"])
{
    Console.WriteLine(await new ToolInvoker(AotPlugin.Registry).InvokeAsync("integer", ToolArguments.FromJson("""{"value":42}""")));
    return 0;
}

// A line a check, then how many there were. 'fail' adds a check that fails.
IEnumerable<Check> checks = args is ["fail"] ? [.. Checks.All, new("made/to_fail", "nothing", () => new("something"))] : Checks.All;
int passed = 0;
int failed = 0;
foreach (Check check in checks)
{
    string? failure = await check.FailureAsync();
    _ = failure is null ? passed++ : failed++;
    Console.WriteLine(failure is null ? $"ok {check.Name}" : $"FAILED {check.Name}: {failure}");
}

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 ? 0 : 1;
