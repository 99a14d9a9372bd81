namespace Keyway.Tests.Binding.Repair;

/// <summary>What must be said of a fault.</summary>
internal sealed record ExpectedFault(string Pointer, string Code, string? Suggestion)
{
    public static ExpectedFault At(IEnumerable<string> place, string code, string? suggestion = null)
        => new(string.Concat(place.Select(step => "/" + step.Replace("~", "~0").Replace("/", "~1"))), code, suggestion);

    public static ExpectedFault Of(ArgumentFault fault) => new(fault.Pointer, fault.Code, fault.Suggestion);
}
