using Keyway.Soundness.Tests.Programs;

namespace Keyway.Soundness.Tests.Grammar;

/// <summary>Places where a key is read.</summary>
internal static class Reads
{
    private static readonly string[] s_places =
    [
        "_ = $r;",
        "string s$u = $r;",
        "string s$u = $r + $r;",
        "if (Probe.Ask())\n{\n    _ = $r;\n}",
        "_ = Probe.Ask() ? $r : \"no\";",
        "_ = (object)$r is string or null;",
        "_ = (object)$c is RuntimeContext && $r is \"k0\";",
        "_ = new StrongBox<string>((dynamic)$r);",
        "_ = ((dynamic)$r).Length;",
        "_ = ((dynamic)$r).ToString();",
        "_ = ((dynamic)$r)[0];",
        "_ = typeof(RuntimeContext).Name + nameof(RuntimeContext) + $r;",
        "int length$u = $r.Length; length$u--; ++length$u;",
        "string s$u = $\"one {$r} and {1,3:X}\";",
        "_ = ($r, 1) == (\"k0\", 1);",
        "_ = $r[..1] + $r[^1];",
        ";\n_ = $r;",
        "string s$u = \"one\"; s$u += $r;",
        "string? s$u = null; s$u ??= $r;",
        "_ = new[] { $r, $r };",
        "_ = new { Text = $r }.Text;",
        "List<string> all$u = [$r, .. new[] { $r }];",
        "_ = $r switch { \"k0\" => 1, { Length: > 3 and < 9 } => 2, not null => 3, _ => 4 };",
        "foreach (char letter$u in $r)\n{\n    _ = letter$u;\n}",
        "for (int i$u = $r.Length; i$u > 1; i$u--)\n{\n    _ = $r;\n}",
        "if ($r is [var first$u, .. var rest$u])\n{\n    _ = rest$u + first$u;\n}",
        "_ = (Text: $r, Number: 1).Text;",
        "checked\n{\n    _ = $r.Length + 1;\n}",
        "_ = new Exception($r) { Source = $r };",
        "_ = new Dictionary<string, string> { [$r] = $r };",
        "_ = ((object)$r as string)?.Length ?? 1;",
    ];

    /// <summary>Gets them.</summary>
    public static IReadOnlyList<Template> All { get; } = [.. s_places.Select(static place => new Template("a place to read") { Statement = place })];
}
