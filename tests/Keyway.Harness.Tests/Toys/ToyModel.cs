namespace Keyway.Harness.Tests;

internal sealed record ToyModel(string Namespace, string Name, string Members);
