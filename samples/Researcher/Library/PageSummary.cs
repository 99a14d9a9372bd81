namespace Researcher.Library;

/// <summary>What is known of a page without reading it.</summary>
/// <param name="Name">Its name: its path below the folder of pages.</param>
/// <param name="Title">Its first heading; its name where it has none.</param>
/// <param name="Lines">How many lines it has.</param>
internal sealed record PageSummary(string Name, string Title, int Lines);
