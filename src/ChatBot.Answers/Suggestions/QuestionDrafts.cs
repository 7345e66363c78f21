using ChatBot.Answers.Evidence;
using ChatBot.Answers.Reading;
using ChatBot.Language;
using ChatBot.Language.Speech;

namespace ChatBot.Answers.Suggestions;

/// <summary>
/// Drafts questions from what an article's sentences show that it answers: who praised, denied or demanded something, who said something
/// about whom, and what is said of the names it comes back to. Whether it really answers them is for a trial to tell.
/// </summary>
internal static class QuestionDrafts
{
    private const int MentionsOfSubject = 2;

    /// <summary>Distinct questions, those that say most precisely what they ask for first.</summary>
    public static IReadOnlyList<string> Of(KnownArticle known)
    {
        var (article, sentences) = (known.Article, CandidateSentences.Of(known));
        var mentions = Mentions(sentences);
        var forced = new List<string>();
        var about = new List<string>();
        var plain = new List<string>();
        foreach (var sentence in sentences)
            foreach (var statement in sentence.Statements.Where(statement => sentence.Range.Contains(statement.Mention)
                && statement.IsNamed(article.Text)).DistinctBy(statement => statement.Cue))
                Add(sentence, new(statement.Mention.Start - sentence.Range.Start, statement.Mention.Length), statement.CueTerm);

        return [.. forced.Concat(about).Concat(plain).Concat(Subjects(mentions)).Distinct(StringComparer.OrdinalIgnoreCase)];

        void Add(CandidateSentence sentence, TextRange speaker, string verb)
        {
            if (Named(sentence, speaker) is not { } name || SpeechActs.BaseOf(verb) is not { } says)
                return;
            if (SpeechActs.ForceOf(verb) is not (null or SpeechForce.Say))
                forced.Add($"What did {name} {says}?");
            if (Topic(sentence, speaker, mentions) is { } topic)
                about.Add($"What did {name} say about {topic}?");
            plain.Add($"What did {name} say?");
        }
    }

    /// <summary>The speaker as a name, or null where it is a description such as "the Russian minister" or the end of a longer
    /// name.</summary>
    private static string? Named(CandidateSentence sentence, TextRange speaker)
    {
        var words = sentence.Tokens.Where(token => speaker.Contains(token.Range)).ToList();
        if (words.Count is 0 or > 3 || !sentence.Read.Names.Any(name => sentence.Tokens[name.Last].Range == words[^1].Range))
            return null;
        var before = sentence.Tokens.LastOrDefault(token => token.Range.End <= speaker.Start);
        if (before.Word is "of" or "and" or "for" or "at" or "in")
            return null;
        return Written(sentence, before.Word == "the" && before.Range.End + 1 == speaker.Start
            ? TextRange.Between(before.Range.Start, speaker.End) : speaker);
    }

    /// <summary>What the sentence speaks of: the name in it that the article comes back to most, other than the speaker and whom the words
    /// were said to.</summary>
    private static string? Topic(CandidateSentence sentence, TextRange speaker, Dictionary<string, int> mentions) => NamePhrases
        .In(sentence.Read)
        .Where(name => !name.Overlaps(speaker) && !IsAddressed(sentence, name))
        .Select(name => Written(sentence, name))
        .OrderByDescending(name => mentions.GetValueOrDefault(name))
        .FirstOrDefault(name => mentions.GetValueOrDefault(name) >= MentionsOfSubject);

    private static bool IsAddressed(CandidateSentence sentence, TextRange name) =>
        sentence.Tokens.LastOrDefault(token => token.Range.End <= name.Start).Word is "told" or "tell" or "to" or "with" or "by";

    private static Dictionary<string, int> Mentions(IReadOnlyList<CandidateSentence> sentences) => sentences
        .SelectMany(sentence => NamePhrases.In(sentence.Read).Select(name => Written(sentence, name)))
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Subjects(Dictionary<string, int> mentions) => mentions
        .Where(name => name.Value >= MentionsOfSubject)
        .OrderByDescending(name => name.Value)
        .Select(name => $"What do the articles say about {name.Key}?");

    private static string Written(CandidateSentence sentence, TextRange range) => NamePhrases.Written(range.Of(sentence.Text));
}
