using System.Globalization;

namespace Plugin1;

/// <summary>How often words occur, in a file of a word and a number a line.</summary>
public sealed class WordIndex
{
    public const string DefaultPath = "index.txt";

    private readonly Dictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);

    public int Words => _counts.Count;

    public int this[string word] => _counts.GetValueOrDefault(word);

    public static WordIndex Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no index yet: run `index` first, which writes {path}.");
        }

        var index = new WordIndex();
        foreach (string[] line in File.ReadLines(path).Select(line => line.Split(' ')))
        {
            index._counts[line[0]] = int.Parse(line[1], CultureInfo.InvariantCulture);
        }

        return index;
    }

    public void Add(string text)
    {
        foreach (string word in text.Split(text.Where(c => !char.IsLetter(c)).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries))
        {
            _counts[word] = _counts.GetValueOrDefault(word) + 1;
        }
    }

    public void Save(string path)
        => File.WriteAllLines(path, _counts.OrderByDescending(count => count.Value).Select(count => $"{count.Key} {count.Value}"));
}
