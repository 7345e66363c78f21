using System.Text.Json;
using ChatBot.Answers;
using ChatBot.Evaluation.Draws;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Evaluation.Tests.Fakes;

namespace ChatBot.Evaluation.Tests.Draws;

public sealed class AnswerDrawTests : IDisposable
{
    private const string Text =
        "The bridge opened in May. It cost 12 million euros. “It is safe,” she said. Ada Lind said that it is red. It leaks.";

    private readonly TemporaryFolder folder = new();
    private readonly ScriptedSystem system = new();

    public AnswerDrawTests()
    {
        system.Holds("a", Text);
        system.Answers("How safe is it?", 1, ("“It is safe,” she said. (Ada Lind)", "a", "“It is safe,” she said."));
        system.Answers("What did it cost?", 1, ("It cost 12 million euros.", "a", "It cost 12 million euros."));
        system.Answers("What did Ada Lind say?", 1, ("Ada Lind said that it is red.", "a", "Ada Lind said that it is red."));
        system.Refuses("Who is it?", 1);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_speaker_that_an_answer_adds_is_drawn_with_the_sentences_around_it()
    {
        var drawn = await DrawAsync(DrawnPart.Speakers, (sentence, shown) => sentence.Speaker is null && shown
            ? sentence with { Speaker = new(25, 8) } : sentence);

        drawn.Showing.ShouldBe(1);
        drawn.Items.ShouldHaveSingleItem().Shown.ShouldBe("Ada Lind");
        drawn.Items[0].Question.ShouldBe("How safe is it?");
        drawn.Items[0].Excerpt.ShouldBe(["The bridge opened in May.", "It cost 12 million euros.", "“It is safe,” she said.",
            "Ada Lind said that it is red.", "It leaks."]);
    }

    [Fact]
    public async Task What_those_said_who_speak_in_the_articles_is_asked_too_where_speakers_are_drawn()
    {
        await DrawAsync(DrawnPart.Speakers, (sentence, _) => sentence);

        system.Asked.Select(question => question.Text).ShouldContain("What did Ada Lind say?");
    }

    [Fact]
    public async Task Words_in_bold_are_drawn_of_the_sets_own_questions_and_the_share_of_answers_is_told()
    {
        var drawn = await DrawAsync(DrawnPart.Phrases, (sentence, _) => sentence.Text.Contains("12 million", StringComparison.Ordinal)
            ? sentence with { Phrase = new(8, 10) } : sentence);

        drawn.ShouldSatisfyAllConditions(
            () => drawn.Asked.ShouldBe(3),
            () => drawn.Answered.ShouldBe(2),
            () => drawn.Showing.ShouldBe(1),
            () => drawn.Items.ShouldHaveSingleItem().Shown.ShouldBe("12 million"));
        system.Asked.Select(question => question.Text).ShouldNotContain("What did Ada Lind say?");
    }

    [Fact]
    public async Task What_a_person_fills_in_is_summed_up_by_set_and_in_all()
    {
        var drawn = await DrawAsync(DrawnPart.Phrases, (sentence, _) => sentence with { Phrase = new(0, 3) });
        var lines = DrawLines.Of(drawn).ToList();
        using var line = JsonDocument.Parse(lines[0]);
        line.RootElement.GetProperty("right").ValueKind.ShouldBe(JsonValueKind.Null);

        var path = folder.Write("filled.jsonl", lines[0].Replace("\"right\":null", "\"right\":true"),
            lines[0].Replace("\"right\":null", "\"right\":false"), lines[1]);

        (await DrawLines.SumAsync(path, CancellationToken.None)).ShouldBe([new("made-up", 3, 2, 0.5), new("all", 3, 2, 0.5)]);
    }

    [Fact]
    public async Task No_more_are_drawn_than_are_asked_for() =>
        (await DrawAsync(DrawnPart.Phrases, (sentence, _) => sentence with { Phrase = new(0, 3) }, 1)).Items.Count.ShouldBe(1);

    private async Task<DrawReport> DrawAsync(DrawnPart part, Func<AnswerSentence, bool, AnswerSentence> mark, int number = 10)
    {
        var set = new QuestionSet(
            "made-up", folder.Write("articles.jsonl"), new HashSet<string> { "a" },
            [.. new[] { "How safe is it?", "What did it cost?",
                "Who is it?" }.Select((text, at) => new SetQuestion { Id = $"q{at}", Text = text })]);
        var marked = new EvaluatedSystem
        {
            IngestAsync = system.System.IngestAsync,
            AnswerAsync = async (question, cancel) =>
            {
                var answer = await system.System.AnswerAsync(question, cancel);
                return answer with { Sentences = [.. answer.Sentences.Select(sentence => mark(sentence, sentence.Text.EndsWith(')')))] };
            },
            SearchAsync = system.System.SearchAsync,
            FindArticleAsync = system.System.FindArticleAsync,
        };
        return await new AnswerDraw(marked, new(part, number, 1)).DrawAsync(set, null, CancellationToken.None);
    }
}
