namespace Keyway.Oracle.Tests.Corpus;

/// <summary>All tools of the corpus.</summary>
[PluginRegistry]
public static partial class CorpusPlugin;
