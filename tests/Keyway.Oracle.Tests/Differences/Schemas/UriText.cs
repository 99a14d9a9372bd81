using Keyway.Oracle.Tests.Texts;

namespace Keyway.Oracle.Tests.Differences.Schemas;

/// <summary><c>"http://"</c>: text that is neither an absolute nor a relative URI.</summary>
internal sealed class UriText : Difference
{
    public override string Reason => "What System.Uri takes is said by no regular expression; the schema says it by its format.";

    public override bool IsStricter => true;

    public override JsonTree? Without(Place place)
        => place.Type == typeof(Uri) && place.Node.Text is { } text && !Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _)
            ? JsonTree.String("x")
            : null;

    public override JsonTree? Provoke(Place place, Random random)
        => place.Type == typeof(Uri)
            ? JsonTree.String(random.Next(2) == 0 ? "http://" : "https://a:b")
            : null;
}
