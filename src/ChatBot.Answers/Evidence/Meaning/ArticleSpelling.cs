using System.Text;
using ChatBot.Answers.Evidence.Judging;
using ChatBot.Answers.Injection;
using ChatBot.Answers.Reading;
using ChatBot.Language;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Evidence.Meaning;

/// <summary>
/// A question in the spelling of the articles found for it: the search finds "Whitkov" for "Witkoff", and networks that know neither have
/// to be shown the same word on both sides.
/// </summary>
public sealed record ArticleSpelling(string Text, IReadOnlyList<TextToken> Tokens)
{
    /// <param name="asked">The question.</param>
    /// <param name="passages">Ranges of articles that are read for it.</param>
    public static ArticleSpelling Of(QuestionView asked, IReadOnlyList<(KnownArticle Known, TextRange Range)> passages)
    {
        var others = asked.Parts.Where(part => part.Terms.Any(term => term != part.Token.Term)).ToList();
        if (others.Count == 0)
            return Asking(asked.Question.Text);
        var spelt = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (known, range) in passages)
        {
            foreach (var sentence in known.Read.Read.Sentences.Where(sentence =>
                new TextRange(sentence.Offset, sentence.Text.Length).Overlaps(range)))
            {
                foreach (var token in sentence.Tokens)
                    spelt.TryAdd(token.Term, token.Range.Of(sentence.Text));
            }
        }

        var text = new StringBuilder(asked.Question.Text);
        foreach (var token in asked.Tokens.Reverse())
        {
            if (SpellingOf(token, others, spelt) is { } spelling)
                text.Remove(token.Range.Start, token.Range.Length).Insert(token.Range.Start, spelling);
        }

        return Asking(text.ToString());
    }

    // A part of a question, and one that was typed in haste, has no mark of its own; what was taught nearly always had. What is brought
    // along as if it were a passage asks nothing.
    private static ArticleSpelling Asking(string text)
    {
        var asking = HiddenBlocks.Without(text).TrimEnd();
        if (asking is not [.., '?' or '.' or '!'])
            asking += "?";
        return new(asking, TextAnalyzer.Tokens(asking));
    }

    // As it is written where the articles write it so too.
    private static string? SpellingOf(TextToken token, List<QueryTerm> others, Dictionary<string, string> spelt) =>
        spelt.ContainsKey(token.Term) || others.Find(part => part.Token.Term == token.Term) is not { } part
            ? null
            : part.Terms.Select(term => spelt.GetValueOrDefault(term)).FirstOrDefault(spelling => spelling is not null);
}
