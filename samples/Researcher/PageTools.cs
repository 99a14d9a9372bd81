using System.ComponentModel.DataAnnotations;
using Keyway;
using Researcher.Library;

namespace Researcher;

internal static class PageTools
{
    /// <summary>Lists the pages, each with its title and length.</summary>
    /// <param name="pages">The pages.</param>
    [Tool(Access = ToolAccess.Read)]
    public static IReadOnlyList<PageSummary> ListPages([FromContext(Keys.Pages)] PageLibrary pages) => pages.List();

    /// <summary>Finds the sections of pages that speak of all words of a query, the best first.</summary>
    /// <param name="query">Words, in any order.</param>
    /// <param name="pages">The pages.</param>
    /// <param name="limit">The most sections to return.</param>
    [Tool(Access = ToolAccess.Read)]
    public static IReadOnlyList<PageSection> SearchPages(
        [MinLength(2)] string query, [FromContext(Keys.Pages)] PageLibrary pages, [Range(1, 20)] int limit = 5)
        => pages.Search(query, limit);

    /// <summary>Returns the text of a page.</summary>
    /// <param name="name">The page's name, as list_pages and search_pages give it.</param>
    /// <param name="pages">The pages.</param>
    [Tool(Access = ToolAccess.Read)]
    public static string ReadPage(string name, [FromContext(Keys.Pages)] PageLibrary pages) => pages.Read(name);
}
