namespace Keyway;

/// <summary>The pretrained model that an action starts from.</summary>
/// <param name="Category"><c>base</c> for a model as published, else the name of a fine-tuned one.</param>
/// <param name="Path">Where the model's file or folder is.</param>
public sealed record Checkpoint(string Category, string Path);
