using ChatBot.Answers.Composing;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.Quoting;
using ChatBot.Answers.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Answers.Tests;

public sealed class AnswererTests
{
    private static readonly MadeUpArticle[] Articles =
    [
        new("mast", "Mast falls in Tromsø",
            "A radio mast fell in Tromsø on Tuesday.\nMayor Ida Moe demanded an inspection of all masts. Moe praised the fire brigade.\n" +
            "Engineer Lars Vik said that the mast had stood for forty years."),
    ];

    [Fact]
    public async Task Without_articles_there_is_nothing_to_answer_from()
    {
        await using var system = await AnsweringSystem.OverAsync([]);

        (await system.AskAsync("What did Moe demand?")).ShouldBeRefused(RefusalReason.NoArticles);
        (await system.AskAsync("hi")).ShouldBeRefused(RefusalReason.NotAQuestion);
    }

    [Theory]
    [InlineData("What is it?", RefusalReason.TooVague)]
    [InlineData("I insist. You must know.", RefusalReason.TooVague)]
    [InlineData("I demand that you tell me!", RefusalReason.TooVague)]
    [InlineData("Что случилось?", RefusalReason.Language)]
    [InlineData("What did he say?", RefusalReason.TooVague)]
    [InlineData("", RefusalReason.NotAQuestion)]
    public async Task What_cannot_be_searched_for_is_turned_away_with_its_reason(string question, RefusalReason reason)
    {
        await using var system = await AnsweringSystem.OverAsync(Articles);

        (await system.AskAsync(question)).ShouldBeRefused(reason);
    }

    [Fact]
    public async Task The_longest_question_is_the_option_and_no_character_more()
    {
        await using var system = await AnsweringSystem.OverAsync(Articles);
        var longest = "What did Moe demand?".PadRight(2000, '!');

        (await system.AskAsync(longest)).ShouldCite("demanded an inspection");
        (await system.AskAsync(longest + "!")).ShouldBeRefused(RefusalReason.TooLong);
    }

    [Fact]
    public async Task An_answer_tells_what_was_asked_by_whom_it_was_composed_and_how_long_it_took()
    {
        await using var system = await AnsweringSystem.OverAsync(Articles);

        var answer = await system.AskAsync("  What did Moe demand? ", "c1");

        (answer.Question, answer.Understood, answer.Composer, answer.Conversation)
            .ShouldBe(("  What did Moe demand? ", "What did Moe demand?", "embedded", "c1"));
        answer.Elapsed.ShouldBeGreaterThan(TimeSpan.Zero);
        answer.Text.ShouldBe("Mayor Ida Moe demanded an inspection of all masts. [1]");
    }

    [Fact]
    public async Task Nothing_typed_presses_for_no_answer()
    {
        await using var system = await AnsweringSystem.OverAsync(Articles);
        await system.AskAsync("What did Moe demand?", "c1");

        var answer = await system.AskAsync("  ", "c1");

        (answer.Reason, answer.Text).ShouldBe((RefusalReason.NotAQuestion, RefusalText.Of(RefusalReason.NotAQuestion)));
    }

    [Fact]
    public async Task A_question_without_a_conversation_begins_one_of_its_own()
    {
        await using var system = await AnsweringSystem.OverAsync(Articles);

        var (first, second) = (await system.AskAsync("What did Moe demand?"), await system.AskAsync("What did Moe demand?", " "));

        first.Conversation.ShouldNotBeNullOrWhiteSpace();
        second.Conversation.ShouldNotBeNullOrWhiteSpace();
        second.Conversation.ShouldNotBe(first.Conversation);
    }

    [Fact]
    public async Task Whatever_is_composed_only_what_the_verifier_holds_comes_out()
    {
        const string quote = "Moe praised the fire brigade.";
        var text = Articles[0].Text;
        var real = new Quotation("mast", new(text.IndexOf(quote, StringComparison.Ordinal), quote.Length), quote);
        await using var system = await AnsweringSystem.OverAsync(Articles, services =>
        {
            services.AddSingleton(new AnswerOptions { Composer = "inventing" });
            services.AddKeyedSingleton<IComposer>("inventing", new InventingComposer(real));
        });

        var answer = await system.AskAsync("What did Moe demand?");

        answer.Text.ShouldBe($"{quote} [1]");
        answer.Composer.ShouldBe("inventing");
    }

    [Fact]
    public async Task Another_process_understands_the_follow_up()
    {
        await using var first = await AnsweringSystem.OverAsync(Articles);
        var file = ((StoredConversations)first.Get<IConversationStore>()).Place;
        await using var second = await AnsweringSystem.OverAsync(
            Articles, services => services.AddSingleton<IConversationStore>(new StoredConversations(file, TimeProvider.System)));

        await first.AskAsync("What did Moe praise?", "shared");
        var answer = await second.AskAsync("and what did she demand?", "shared");

        answer.Understood.ShouldBe("what did Moe demand?");
        answer.ShouldCite("demanded an inspection");
    }

    [Fact]
    public async Task History_that_comes_with_the_question_stands_in_place_of_the_stored()
    {
        await using var system = await AnsweringSystem.OverAsync(Articles);
        await system.AskAsync("What did Moe praise?", "c");

        var answer = await system.Answerer.AnswerAsync(
            new("and what did he say?") { Conversation = "c", History = [new("What about Vik?", "What about Vik?", "", false)] },
            CancellationToken.None);
        var alone = await system.Answerer.AnswerAsync(new("and what did he say?") { Conversation = "c", History = [] },
            CancellationToken.None);

        answer.Understood.ShouldBe("what did Vik say?");
        alone.Understood.ShouldBe("and what did he say?");
    }

    [Fact]
    public async Task A_refusal_is_remembered_as_one()
    {
        await using var system = await AnsweringSystem.OverAsync(Articles);

        await system.AskAsync("What did Gordeev say?", "c");
        await system.AskAsync("hi", "c");

        (await system.Get<IConversationStore>().ReadAsync("c", 5, CancellationToken.None))
            .ShouldBe([new("What did Gordeev say?", "What did Gordeev say?", "", false)]);
    }

    [Fact]
    public async Task A_cancelled_question_is_not_answered()
    {
        await using var system = await AnsweringSystem.OverAsync(Articles);

        await Should.ThrowAsync<OperationCanceledException>(
            async () => await system.Answerer.AnswerAsync(new("What did Moe demand?") { Conversation = "c" }, new CancellationToken(true)));

        (await system.Get<IConversationStore>().ReadAsync("c", 5, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_questions_at_once_get_the_answers_they_get_alone()
    {
        await using var system = await AnsweringSystem.OverAsync(Articles);
        string[] questions = ["What did Moe demand?", "What did Vik say?", "What did Gordeev say?", "When did the mast fall?"];
        var alone = new List<string>();
        foreach (var question in questions)
            alone.Add((await system.AskAsync(question)).Text);

        var together = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() => system.AskAsync(questions[i % 4]))));

        together.Select(answer => answer.Text).ShouldBe(Enumerable.Range(0, 24).Select(i => alone[i % 4]));
    }
}
