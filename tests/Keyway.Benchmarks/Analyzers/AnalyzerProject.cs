using System.Globalization;
using Keyway.Harness;

namespace Keyway.Benchmarks.Analyzers;

/// <summary>
/// The sources of a large author's project. A module has ten tools, and fifty helpers that they call, a few calls deep: stated
/// and private ones, asynchronous ones, with lambdas, loops, guards and stored contexts, and some that touch no context.
/// Beside them stands code that has nothing to do with Keyway.
/// </summary>
internal sealed class AnalyzerProject
{
    /// <summary>How many tools a module has.</summary>
    public const int ToolsPerModule = 10;

    private const string Shared =
        """
        using Keyway;
        namespace Acme;
        public sealed record Record(string Id, string Title, double Weight, string[] Tags);
        public sealed class Clock { public System.DateTime Now { get; init; } }
        public sealed class SearchIndex { public bool Has(string word) => word.Length > 3; public double Rank(string word) => word.Length; }
        public interface IStore
        {
            Task<IReadOnlyList<Record>> ReadAsync(string query, CancellationToken cancellationToken);
            Record? Find(string id);
        }
        public static class Host { public static ToolInvoker Open(RuntimeContext context) => new(Plugin.Registry, context); }
        [PluginRegistry] public static partial class Plugin;
        """;

    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.ComponentModel.DataAnnotations;
        global using System.Linq;
        global using System.Text;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private const string Keys =
        """
        using Keyway;
        namespace Acme.M$m;
        public static class Keys
        {
            /// <summary>Where records are kept.</summary>
            [ContextKey<IStore>] public const string Store = "m$m.store";
            /// <summary>How records are found.</summary>
            [ContextKey<SearchIndex>] public const string Index = "m$m.index";
            /// <summary>What time it is.</summary>
            [ContextKey<Clock>] public const string Clock = "m$m.clock";
        }
        public interface IReport { string Write([RequiresContext(Keys.Store)] RuntimeContext context, string id); }
        public sealed class Report : IReport
        {
            public string Write(RuntimeContext context, string id) => new Reader(context).Read(id);
            private sealed class Reader
            {
                private readonly RuntimeContext _context;
                public Reader(RuntimeContext context) { _context = context; }
                public string Read(string id) => _context.GetStore().Find(id)?.Title ?? "";
            }
        }
        """;

    private const string Tools =
        """
            /// <summary>Searches the records.</summary>
            /// <param name="query">What to look for.</param>
            /// <param name="limit">How many at most.</param>
            [Tool("m$m_search$s", RequiredContext = [Keys.Store, Keys.Index], Access = ToolAccess.Read)]
            public static async Task<string[]> Search$sAsync([StringLength(200)] string query, [Range(1, 100)] int limit, RuntimeContext context, CancellationToken cancellationToken)
            {
                if (string.IsNullOrWhiteSpace(query))
                {
                    return Array.Empty<string>();
                }

                IReadOnlyList<Record> found = await Records$s.RunAsync(context, query, limit, cancellationToken);
                return found.Select(record => record.Title).Take(limit).ToArray();
            }

            /// <summary>Describes a record.</summary>
            /// <param name="id">The record's number.</param>
            [Tool("m$m_describe$s", RequiredContext = [Keys.Store])]
            public static string Describe$s(string id, RuntimeContext context)
            {
                string title = Records$s.Summarize(context, id);
                RuntimeContext scoped = Records$s.Scoped(context);
                return title + " at " + scoped.GetClock().Now.ToString("O") + Edits$m(0);
            }
        """;

    private const string Helpers =
        """
        using Keyway;
        namespace Acme.M$m;
        public static class Records$s
        {
            public static async Task<IReadOnlyList<Record>> RunAsync([RequiresContext(Keys.Store, Keys.Index)] RuntimeContext context, string query, int limit, CancellationToken cancellationToken)
            {
                List<Record> loaded = await LoadAsync(context, query, cancellationToken);
                if (loaded.Count == 0)
                {
                    return loaded;
                }

                IReadOnlyList<Record> ranked = Rank(context, loaded).Take(limit).ToList();
                return Count(ranked) > limit ? ranked.Take(limit).ToList() : ranked;
            }

            private static async Task<List<Record>> LoadAsync(RuntimeContext context, string query, CancellationToken cancellationToken)
            {
                List<Record> kept = new List<Record>();
                foreach (string word in query.Split(' '))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    foreach (Record record in await context.GetStore().ReadAsync(word, cancellationToken).ConfigureAwait(false))
                    {
                        if (Keep(context, record, word))
                        {
                            kept.Add(record);
                        }
                    }
                }

                return kept;
            }

            private static bool Keep(RuntimeContext context, Record record, string query)
            {
                SearchIndex index = context.GetIndex();
                return index.Has(query) && record.Tags.Any(index.Has) && Score(record, query) > 0.5;
            }

            private static double Score(Record record, string query)
            {
                double score = record.Weight;
                for (int i = 0; i < record.Tags.Length; i++)
                {
                    score += record.Tags[i].Contains(query, StringComparison.OrdinalIgnoreCase) ? 1.0 / (i + 1) : 0;
                }

                return Math.Min(score, 100);
            }

            internal static IEnumerable<Record> Rank([RequiresContext(Keys.Index)] RuntimeContext context, IEnumerable<Record> records)
                => records.OrderByDescending(record => context.GetIndex().Rank(record.Title)).ThenBy(record => record.Id, StringComparer.Ordinal);

            private static string Describe(Record record)
            {
                StringBuilder text = new StringBuilder();
                text.Append(record.Title).Append(": ");
                text.Append(record.Weight switch { < 1 => "light", < 10 => "usual", _ => "heavy" });
                foreach (string tag in record.Tags.Where(tag => tag.Length > 0).Distinct())
                {
                    text.Append(' ').Append(tag);
                }

                return text.ToString();
            }

            public static string Summarize([RequiresContext(Keys.Store)] RuntimeContext context, string id)
            {
                string time = "";
                if (context.TryGetClock(out Clock? clock))
                {
                    time = clock.Now.ToString("O");
                }

                Record? record = context.GetStore().Find(id);
                return record is null ? Title(context, id) : Describe(record) + time;
            }

            private static string Title(RuntimeContext context, string id)
            {
                try
                {
                    return context.GetStore().Find(id)?.Title ?? "";
                }
                catch (InvalidOperationException exception)
                {
                    return exception.Message;
                }
            }

            [return: RequiresContext(Keys.Clock)]
            internal static RuntimeContext Scoped([RequiresContext(Keys.Store)] RuntimeContext context)
            {
                DateTime now = context.GetStore().Find("now") is { } found ? DateTime.UnixEpoch.AddDays(found.Weight) : DateTime.UnixEpoch;
                return context.WithClock(new Clock { Now = now });
            }

            private static int Count(IEnumerable<Record> records)
            {
                int count = 0;
                foreach (Record record in records)
                {
                    count += record.Tags.Length > 0 ? 1 : 0;
                }

                return count;
            }
        }
        """;

    private const string Unrelated =
        """
        namespace Acme.M$m;
        public sealed class Ledger
        {
            private readonly Dictionary<string, decimal> _accounts = new Dictionary<string, decimal>(StringComparer.Ordinal);

            [Required] public string Name { get; set; } = "";
            [Range(0, 10)] public int Level { get; set; } = 1;
            public decimal Total => _accounts.Values.Sum();

            public void Book(string account, decimal amount)
            {
                if (amount == 0)
                {
                    throw new ArgumentOutOfRangeException(nameof(amount), amount, "Nothing to book.");
                }

                _accounts[account] = _accounts.TryGetValue(account, out decimal before) ? before + amount : amount;
            }

            public IReadOnlyList<string> Statement()
            {
                List<string> lines = new List<string>();
                foreach (KeyValuePair<string, decimal> pair in _accounts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    string sign = pair.Value < 0 ? "-" : "+";
                    lines.Add(string.Concat(pair.Key, " ", sign, Math.Abs(pair.Value).ToString("F2")));
                }

                return lines;
            }

            [Obsolete("Use Statement.")]
            public string Print() => string.Join("\n", Statement());
        }
        """;

    /// <summary>Makes a project.</summary>
    /// <param name="tools">How many tools it has: a multiple of ten. Helpers are five times as many.</param>
    public AnalyzerProject(int tools)
        => Files =
        [
            new SourceFile("Shared.cs", Shared),
            new SourceFile("Usings.cs", Usings),
            .. Enumerable.Range(0, tools / ToolsPerModule).SelectMany(Module),
        ];

    /// <summary>Gets the files.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    private static IEnumerable<SourceFile> Module(int module)
    {
        string name = module.ToString("D3", CultureInfo.InvariantCulture);
        yield return new SourceFile($"M{name}/Keys.cs", Fill(Keys, name));
        yield return new SourceFile($"M{name}/Ledger.cs", Fill(Unrelated, name));
        string tools = string.Join("\n\n", Enumerable.Range(0, ToolsPerModule / 2).Select(set => Fill(Tools, name, set)));
        yield return new SourceFile(
            $"M{name}/Tools.cs",
            $$"""
            using Keyway;
            namespace Acme.M{{name}};
            public static class Tools
            {
            {{tools}}

                private static string Edits{{name}}(int count) => count == 0 ? "" : "edited";
            }
            """);
        for (int set = 0; set < ToolsPerModule / 2; set++)
        {
            yield return new SourceFile(string.Create(CultureInfo.InvariantCulture, $"M{name}/Records{set}.cs"), Fill(Helpers, name, set));
        }
    }

    private static string Fill(string template, string module, int set = 0)
        => template.Replace("$m", module, StringComparison.Ordinal).Replace("$s", set.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
