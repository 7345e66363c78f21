using System.Collections.Frozen;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding.Forms;

/// <summary>Words that tell whether a part of a question may be a topic (<c>topic-words.tsv</c>).</summary>
internal static class FormWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Kinds =
        WordTable.Kinds(typeof(FormWords).Assembly, "Understanding/Forms/topic-words.tsv");

    /// <summary>Whether a word opens a question or clause of its own, or means somebody who is named elsewhere: neither stands in a
    /// topic.</summary>
    public static bool AsksOrPoints(string word) => Kinds["asking"].Contains(word) || Kinds["pointing"].Contains(word);

    /// <summary>Whether a word for an article may as well mean what the news tell of: "the report".</summary>
    public static bool IsReport(string word) => Kinds["report"].Contains(word.ToLowerInvariant());

    /// <summary>Whether a text asks for the newest, or for what is new.</summary>
    public static bool AskForNewest(string text) => TextAnalyzer.Tokens(text).Any(token => Kinds["fresh"].Contains(token.Word));

    /// <summary>How many sentences a word asks for; null of words that tell no number.</summary>
    public static int? NumberOf(string word)
    {
        var line = Kinds.FirstOrDefault(kind => kind.Key.StartsWith("number-", StringComparison.Ordinal) && kind.Value.Contains(word)).Key;
        return line is null ? null : line["number-".Length] - '0';
    }
}
