using System.Collections.Immutable;

namespace Keyway.Harness;

/// <summary>The verified and received files of one test.</summary>
internal sealed class BaselineFiles
{
    private readonly string _folder;
    private readonly string _name;
    private readonly bool _accepts;

    public BaselineFiles(string testFile, string testMethod, string? parameters, bool accepts)
    {
        _folder = Path.GetDirectoryName(testFile) ?? "";
        if (!Directory.Exists(_folder))
        {
            throw new HarnessException(
                $"'{_folder}' isn't there: baselines stand beside the test's source, "
                + "which must be where it was compiled.");
        }

        // A file of a partial class, Tests.Names.cs, belongs to the class Tests.
        string type = Path.GetFileName(testFile).Split('.')[0];
        _name = parameters is null ? $"{type}.{testMethod}" : $"{type}.{testMethod}_{parameters}";
        _accepts = accepts;
    }

    public void Verify(ImmutableArray<BaselineText> texts)
    {
        var faults = new List<string>();
        foreach (BaselineText text in texts)
        {
            if (Compare(text) is { } fault)
            {
                faults.Add(fault);
            }
        }

        HashSet<string> expected = [.. texts.Select(text => FileName(text, "verified"))];
        foreach (string path in Directory.GetFiles(_folder, $"{_name}#*.verified.*").Order(StringComparer.Ordinal))
        {
            if (expected.Contains(Path.GetFileName(path)))
            {
                continue;
            }

            if (_accepts)
            {
                File.Delete(path);
            }
            else
            {
                faults.Add($"{Path.GetFileName(path)} isn't emitted any more.");
            }
        }

        if (faults.Count > 0)
        {
            throw new HarnessException(
                $"{string.Join('\n', faults)}\n"
                + $"Review the received files in {_folder}; {Baseline.AcceptVariable}=1 accepts them.");
        }
    }

    private string? Compare(BaselineText text)
    {
        string verified = Path.Combine(_folder, FileName(text, "verified"));
        string received = Path.Combine(_folder, FileName(text, "received"));
        string actual = Normalised(text.Text);
        string? expected = File.Exists(verified) ? Normalised(File.ReadAllText(verified)) : null;

        if (expected != actual && _accepts)
        {
            File.WriteAllText(verified, actual);
            expected = actual;
        }

        if (expected == actual)
        {
            File.Delete(received);
            return null;
        }

        File.WriteAllText(received, actual);
        return expected is null
            ? $"{Path.GetFileName(verified)} doesn't exist yet."
            : $"{Path.GetFileName(verified)} {TextDifference.Between(expected, actual)}";
    }

    private string FileName(BaselineText text, string state) => $"{_name}{text.Part}.{state}.{text.Extension}";

    private static string Normalised(string text) => text.ReplaceLineEndings("\n");
}
