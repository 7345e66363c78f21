using ChatBot.Answers;
using ChatBot.BotFramework.Activities;
using ChatBot.Host.Chat.Replies;
using ChatBot.Host.Tests.Support;

namespace ChatBot.Host.Tests.Chat.Replies;

public class TeamsPartsTests
{
    private const int LargestInTeams = 80 * 1024;

    private static readonly TeamsReply Form = new(new ArticleLinks(null), canSuggest: true);

    [Fact]
    public void A_short_answer_is_one_message() => Form.Parts(Reply.Of(Some.Answer(), Guid.NewGuid())).Count.ShouldBe(1);

    [Fact]
    public void A_large_answer_is_parted_between_sentences_and_every_part_fits()
    {
        var sentences = Enumerable.Range(1, 9).Select(number => $"{number} " + new string('x', 9_000)).ToList();

        var parts = Form.Parts(Reply.Of(Answer(sentences), Guid.NewGuid()));

        parts.Count.ShouldBeGreaterThan(1);
        parts.SelectMany(part => part.Sentences).Select(sentence => sentence.Text).ShouldBe(sentences);
        parts.ShouldAllBe(part => Size(part) <= LargestInTeams);
        parts.ShouldAllBe(part => part.Citations.Select(citation => citation.Number)
            .SequenceEqual(part.Sentences.SelectMany(sentence => sentence.Markers)));
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("&<>*")]
    [InlineData("é👩‍👩‍👧‍👦")]
    [InlineData("\u0301")]
    public void A_sentence_that_is_too_large_alone_is_cut_and_nothing_of_it_is_lost(string piece)
    {
        var sentence = string.Concat(Enumerable.Repeat(piece, 60_000 / piece.Length));

        var parts = Form.Parts(Reply.Of(Answer([sentence]), Guid.NewGuid()));

        string.Concat(parts.SelectMany(part => part.Sentences).Select(part => part.Text)).Replace(" ", "", StringComparison.Ordinal)
            .ShouldBe(sentence.Replace(" ", "", StringComparison.Ordinal));
        parts.ShouldAllBe(part => Size(part) <= LargestInTeams);
        parts.SelectMany(part => part.Sentences).ShouldAllBe(cut => cut.Markers.SequenceEqual(new[] { 1 }));
    }

    [Fact]
    public void No_message_has_more_sources_than_Teams_test_client_takes_and_no_sentence_is_without_one()
    {
        var answer = Answer([.. Enumerable.Range(1, 12).Select(number => $"Sentence {number}.")]);
        answer = answer with
        {
            Sentences =
            [.. answer.Sentences.Select((sentence, at) => sentence with { Citations = [at + 1, (at + 1) % 12 + 1] })]
        };

        var parts = Form.Parts(Reply.Of(answer, Guid.NewGuid()));

        parts.ShouldAllBe(part => part.Citations.Count <= 10);
        parts.SelectMany(part => part.Sentences).ShouldAllBe(sentence => sentence.Markers.Count > 0);
    }

    private static int Size(Reply part) => MessageSize.Of(Form.Message(part));

    private static Answer Answer(IReadOnlyList<string> sentences)
    {
        var citation = Some.Answer().Citations[0];
        return Some.Answer() with
        {
            Sentences = [.. sentences.Select((sentence, at) => new AnswerSentence(sentence, [at + 1]))],
            Citations = [.. sentences.Select((_, at) => citation with { Number = at + 1, Range = new(at, 1) })],
        };
    }
}
