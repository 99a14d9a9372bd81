namespace Keyway.Soundness.Tests.Programs;

/// <summary>What was written once and can be called again.</summary>
/// <param name="Template">What it was written from.</param>
/// <param name="Number">Its number.</param>
/// <param name="Needed">What it needs of a context.</param>
/// <param name="Host">The only type that can call it; null where any can.</param>
/// <param name="Assembly">Where it stands.</param>
internal sealed record Callable(Template Template, int Number, KeyMask Needed, Host? Host, Draft Assembly);
