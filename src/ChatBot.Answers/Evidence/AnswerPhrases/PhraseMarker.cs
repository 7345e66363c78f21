using ChatBot.Answers.Understanding;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence.AnswerPhrases;

/// <summary>Marks in the sentences of an answer the phrase that answers. It adds ranges and changes no word.</summary>
public static class PhraseMarker
{
    /// <param name="answer">As verified.</param>
    /// <param name="asked">What was asked.</param>
    public static Answer Mark(Answer answer, IReadOnlyList<AskedQuestion> asked)
    {
        if (!answer.Answered)
            return answer;

        var found = asked.Select(question => Agreeing(answer, question)).ToList();
        return answer with
        {
            Sentences = [.. answer.Sentences.Select((sentence, i) => sentence with { Phrase = Only(found.Select(phrases => phrases[i])) })],
        };
    }

    // By sentence. Where two sentences give different dates, which of them is meant is not sure.
    private static List<TextRange?> Agreeing(Answer answer, AskedQuestion question)
    {
        List<TextRange?> phrases = [.. answer.Sentences.Select(sentence => PhraseOf(sentence, answer.Citations, question))];
        var words = answer.Sentences.Zip(phrases)
            .Where(pair => pair.Second is not null)
            .Select(pair => TextAnalyzer.Tokens(pair.Second!.Value.Of(pair.First.Text)).Select(token => token.Word).ToHashSet())
            .ToList();
        return words.TrueForAll(other => other.Overlaps(words[0])) ? phrases : phrases.ConvertAll(_ => (TextRange?)null);
    }

    // Of a question that asks two things, a sentence answers one; where phrases for both stand in it, which is meant is not sure.
    private static TextRange? Only(IEnumerable<TextRange?> phrases) => phrases.OfType<TextRange>().Distinct().ToList() is [var only] ? only : null;

    private static TextRange? PhraseOf(AnswerSentence sentence, IReadOnlyList<Citation> citations, AskedQuestion question) =>
        Quotation(sentence, citations) is { } quotation && PhraseFinder.Find(question, quotation.Of(sentence.Text)) is { } phrase
            ? phrase with { Start = phrase.Start + quotation.Start }
            : null;

    /// <summary>Where the sentence quotes: only an article's words can answer.</summary>
    private static TextRange? Quotation(AnswerSentence sentence, IReadOnlyList<Citation> citations)
    {
        if (citations.FirstOrDefault(citation => citation.Number == sentence.Citations[0]) is not { } first)
            return null;
        var at = sentence.Text.IndexOf(first.Quote, StringComparison.Ordinal);
        return at < 0 ? null : new(at, first.Quote.Length);
    }
}
