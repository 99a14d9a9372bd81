namespace Researcher.Library;

/// <summary>A part of a page that a search found.</summary>
/// <param name="Page">The page's name.</param>
/// <param name="Heading">The heading that it stands under.</param>
/// <param name="Line">The line of the heading, from 1.</param>
/// <param name="Text">How it begins.</param>
internal sealed record PageSection(string Page, string Heading, int Line, string Text);
