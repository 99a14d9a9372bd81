namespace Keyway.Generators.Manifest;

/// <summary>An action of the code, as the entries of <c>plugin.yaml</c> are matched with it.</summary>
/// <param name="EntryPoint">Its method or class, with its namespace.</param>
/// <param name="Method">The same without its namespace.</param>
/// <param name="Name">The name that its attribute states, or that derives from the method or class.</param>
internal sealed record ActionModel(string EntryPoint, string Method, string Name);
