using ChatBot.Answers.Drafts;
using ChatBot.Answers.Evidence.AnswerPhrases;
using ChatBot.Answers.Tests.Support;

namespace ChatBot.Answers.Tests.Evidence.AnswerPhrases;

public sealed class PhraseMarkerTests
{
    private const string Asked = "When did the harbour bridge open?";
    private const string Opened = "The harbour bridge opened on 1 May 1901.";

    [Fact]
    public void The_phrase_is_a_range_of_the_article_inside_the_quotation()
    {
        var sentence = Marked(Opened)[0];

        sentence.Phrase!.Range.ShouldBe(new(100 + Opened.IndexOf("1 May", StringComparison.Ordinal), "1 May 1901".Length));
        sentence.Quotations[0].Range.Contains(sentence.Phrase.Range).ShouldBeTrue();
    }

    [Fact]
    public void Nothing_but_the_phrase_is_added()
    {
        var draft = Draft(Opened);

        var marked = PhraseMarker.Mark(draft, [MadeUpQuestion.Asked(Asked)]);

        (marked with { Sentences = draft.Sentences }).ShouldBe(draft);
        marked.Sentences.Select(sentence => sentence with { Phrase = null }).ShouldBe(draft.Sentences);
    }

    [Fact]
    public void Sentences_that_give_different_days_leave_it_open()
    {
        Marked(Opened, "The harbour bridge opened on 3 June 1907.").ShouldAllBe(sentence => sentence.Phrase == null);
        Marked(Opened, Opened).ShouldAllBe(sentence => sentence.Phrase != null);
    }

    [Fact]
    public void A_refusal_has_nothing_to_mark_and_a_model_s_words_are_no_quotation()
    {
        var written = Draft(Opened) with { Sentences = [Draft(Opened).Sentences[0] with { Written = Opened }] };

        PhraseMarker.Mark(Answers.Drafts.Draft.Empty, [MadeUpQuestion.Asked(Asked)]).ShouldBe(Answers.Drafts.Draft.Empty);
        PhraseMarker.Mark(written, [MadeUpQuestion.Asked(Asked)]).ShouldBe(written);
    }

    private static IReadOnlyList<DraftSentence> Marked(params string[] quotes) =>
        PhraseMarker.Mark(Draft(quotes), [MadeUpQuestion.Asked(Asked)]).Sentences;

    private static Draft Draft(params string[] quotes) =>
        new([.. quotes.Select(quote => new DraftSentence([new("a", new(100, quote.Length), quote)]))], null);
}
