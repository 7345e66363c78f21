using ChatBot.Answers.Drafts;
using ChatBot.Answers.Quoting;
using ChatBot.Answers.Understanding;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence.AnswerPhrases;

/// <summary>Marks in the quotations of a draft the phrase that answers. It adds ranges and changes no word.</summary>
public static class PhraseMarker
{
    /// <param name="draft">As composed. What a model wrote is no quotation whose words could be pointed at: such a draft stays as it
    /// is.</param>
    /// <param name="asked">What was asked.</param>
    public static Draft Mark(Draft draft, IReadOnlyList<AskedQuestion> asked)
    {
        if (draft.Sentences.Count == 0 || draft.Sentences.Any(sentence => sentence.IsWritten || sentence.Quotations.Count == 0))
            return draft;

        var found = asked.Select(question => Agreeing(draft.Sentences, question)).ToList();
        return draft with
        {
            Sentences = [.. draft.Sentences.Select((sentence, i) => sentence with { Phrase = Only(found.Select(phrases => phrases[i])) })],
        };
    }

    // By sentence. Where two sentences give different dates, which of them is meant is not sure.
    private static List<AnswerPhrase?> Agreeing(IReadOnlyList<DraftSentence> sentences, AskedQuestion question)
    {
        List<AnswerPhrase?> phrases = [.. sentences.Select(sentence => PhraseOf(sentence.Quotations[0], question))];
        // A day that one sentence says is not so, the others' words do not say surely; nor is it sure what only an older report says.
        if (question.Expected == ExpectedAnswer.Time && sentences.Any(sentence => DeniesDay(sentence.Quotations[0])))
            return phrases.ConvertAll(_ => (AnswerPhrase?)null);
        if (question.Expected is ExpectedAnswer.Time or ExpectedAnswer.Count or ExpectedAnswer.Money or ExpectedAnswer.Age)
            phrases = [.. sentences.Zip(phrases).Select(pair => IsOlder(pair.First, sentences) ? null : pair.Second)];
        var words = sentences.Zip(phrases)
            .Where(pair => pair.Second is not null)
            .Select(pair => WordsOf(pair.Second!, pair.First.Quotations[0]))
            .ToList();
        return words.TrueForAll(other => other.Overlaps(words[0])) ? phrases : phrases.ConvertAll(_ => (AnswerPhrase?)null);
    }

    // "It will not open in September".
    private static bool DeniesDay(Quotation quotation)
    {
        var read = new ReadSentence(quotation.Quote, null);
        return read.Negations.Any(denial => read.Dates.Any(words => words.Range.Start > read.Tokens[denial.At].Range.Start
            && Enumerable.Range(denial.At, read.Tokens.Count - denial.At)
            .TakeWhile(word => read.Tokens[word].Range.End <= words.Range.Start).All(word => !read.EndsClause(word))));
    }

    // The composer puts the newest report first where a thing may have changed since.
    private static bool IsOlder(DraftSentence sentence, IReadOnlyList<DraftSentence> sentences)
    {
        var article = sentence.Quotations[0].ArticleId;
        var day = sentences.FirstOrDefault(other => other.Quotations[0].ArticleId == article && other.PublishedAt is not null)?.PublishedAt;
        return sentences[0].Quotations[0].ArticleId != article && sentences[0].PublishedAt > day;
    }

    private static HashSet<string> WordsOf(AnswerPhrase phrase, Quotation quotation) =>
        [.. TextAnalyzer.Tokens(quotation.Quote.Substring(phrase.Range.Start - quotation.Range.Start, phrase.Range.Length))
            .Select(token => token.Word)];

    // Of a question that asks two things, a sentence answers one; where phrases for both stand in it, which is meant is not sure.
    private static AnswerPhrase? Only(IEnumerable<AnswerPhrase?> phrases) =>
        phrases.OfType<AnswerPhrase>().DistinctBy(phrase => phrase.Range).ToList() is [var only] ? only : null;

    private static AnswerPhrase? PhraseOf(Quotation quotation, AskedQuestion question) =>
        PhraseFinder.Find(question, quotation.Quote) is { } found
        ? new(found with { Start = found.Start + quotation.Range.Start }, question) : null;
}
