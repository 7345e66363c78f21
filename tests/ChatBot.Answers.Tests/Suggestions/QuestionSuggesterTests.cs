using ChatBot.Answers.Filters;
using ChatBot.Answers.Suggestions;
using ChatBot.Answers.Tests.Support;
using ChatBot.Retrieval.Index;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Answers.Tests.Suggestions;

public sealed class QuestionSuggesterTests
{
    private static readonly SuggestionOptions Patient = new()
    {
        Patience = TimeSpan.FromMinutes(5),
        FirstPatience = TimeSpan.FromMinutes(5),
    };

    [Fact]
    public async Task Every_question_to_begin_with_is_answered_by_the_articles()
    {
        await using var system = await AnsweringSystem.OverSeedAsync(services => services.AddSingleton(Patient));

        var questions = await system.Get<QuestionSuggester>().ForStartAsync(8, CancellationToken.None);

        questions.Count.ShouldBeGreaterThanOrEqualTo(2);
        questions.ShouldBeUnique();
        foreach (var question in questions)
            (await system.AskAsync(question)).Answered.ShouldBeTrue(question);
    }

    [Fact]
    public async Task What_was_just_answered_is_not_suggested_next()
    {
        await using var system = await AnsweringSystem.OverSeedAsync(services => services.AddSingleton(Patient));
        var answer = await system.AskAsync("What did Lavrov praise?");

        var questions = await system.Get<QuestionSuggester>().ForAnswerAsync(answer, 8, CancellationToken.None);

        questions.ShouldNotBeEmpty();
        foreach (var question in questions)
        {
            var next = await system.AskAsync(question);
            next.Citations[0].Range.ShouldNotBe(answer.Citations[0].Range, question);
        }
    }

    [Fact]
    public async Task What_was_asked_in_the_conversation_is_not_suggested_again()
    {
        await using var system = await AnsweringSystem.OverSeedAsync(services => services.AddSingleton(Patient));
        var suggester = system.Get<QuestionSuggester>();
        var first = (await suggester.ForStartAsync(1, CancellationToken.None)).Single();
        await system.AskAsync(first, "c");

        var answer = await system.AskAsync("Who met Putin in St. Petersburg?", "c");

        (await suggester.ForAnswerAsync(answer, 8, CancellationToken.None)).ShouldNotContain(first);
    }

    [Fact]
    public async Task A_refusal_that_cites_nothing_is_followed_by_questions_to_begin_with()
    {
        await using var system = await AnsweringSystem.OverSeedAsync(services => services.AddSingleton(Patient));
        var suggester = system.Get<QuestionSuggester>();
        var refusal = await system.AskAsync("hello");
        refusal.Citations.ShouldBeEmpty();

        (await suggester.ForAnswerAsync(refusal, 3, CancellationToken.None)).ShouldBe(await suggester.ForStartAsync(3,
            CancellationToken.None));
    }

    [Fact]
    public async Task Each_of_several_articles_has_its_turn()
    {
        await using var system = await AnsweringSystem.OverAsync(
            [
                new("a", "Harbour", "Mayor Anna Keller promised a new harbour for Lindau on Monday. “It will open in spring,” Keller "
                    + "said."),
                new("b", "Railway", "The railway chief Tom Okafor denied that the Arden line will close. “Not one train is cut,” Okafor "
                    + "said."),
            ],
            services => services.AddSingleton(Patient));

        var questions = await system.Get<QuestionSuggester>().ForStartAsync(2, CancellationToken.None);

        questions.ShouldContain(question => question.Contains("Keller"));
        questions.ShouldContain(question => question.Contains("Okafor"));
    }

    [Fact]
    public async Task Within_a_filter_only_questions_of_its_articles_are_suggested_and_none_where_it_leaves_none()
    {
        await using var system = await AnsweringSystem.OverAsync(
            [
                new("a", "Harbour", "Mayor Anna Keller promised a new harbour for Lindau on Monday. “It will open in spring,” Keller "
                    + "said.", "2025-05-20", "The Evening Lamp"),
                new("b", "Railway", "The railway chief Tom Okafor denied that the Arden line will close. “Not one train is cut,” Okafor "
                    + "said.", "2025-06-10", "North Wire"),
            ],
            services => services.AddSingleton(Patient));
        var suggester = system.Get<QuestionSuggester>();

        var ofArticle = await suggester.ForStartAsync(new SearchFrame { Articles = ["a"] }, 8, default);
        var ofDays = await suggester.ForStartAsync(new SearchFrame(new DateOnly(2025, 6, 1)), 8, default);
        var narrowed = await AskAsync("hello", new() { Source = "The Evening Lamp", IsWhole = true });
        var kept = await AskAsync("thanks", null);
        var ofNone = await AskAsync("hello", new() { Since = "2026-01-01", IsWhole = true });

        ofArticle.ShouldNotBeEmpty();
        ofArticle.ShouldAllBe(question => question.Contains("Keller"));
        ofDays.ShouldNotBeEmpty();
        ofDays.ShouldAllBe(question => question.Contains("Okafor"));
        (await suggester.ForAnswerAsync(narrowed, 8, default)).ShouldBe(ofArticle);
        (await suggester.ForAnswerAsync(kept, 8, default)).ShouldBe(await suggester.ForStartAsync(8, default));
        (await suggester.ForAnswerAsync(ofNone, 8, default)).ShouldBeEmpty();

        async Task<Answer> AskAsync(string text, FilterWish? wish) =>
            await system.Answerer.AnswerAsync(new(text) { Filters = wish }, default);
    }

    [Fact]
    public async Task The_first_greeting_waits_for_the_first_questions()
    {
        await using var system = await AnsweringSystem.OverSeedAsync(services => services.AddSingleton(new SuggestionOptions
        {
            Patience = TimeSpan.Zero,
            FirstPatience = TimeSpan.FromMinutes(1),
        }));

        (await system.Get<QuestionSuggester>().ForStartAsync(3, CancellationToken.None)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_was_refused_is_not_suggested_in_other_order_or_with_fewer_words()
    {
        await using var system = await AnsweringSystem.OverSeedAsync(services => services.AddSingleton(Patient));
        var suggester = system.Get<QuestionSuggester>();
        var known = await suggester.ForStartAsync(1, CancellationToken.None);
        var refusal = (await system.AskAsync("hello")) with { Question = $"Please: {known[0]}", Understood = $"Now {known[0]}" };

        (await suggester.ForAnswerAsync(refusal, 8, CancellationToken.None)).ShouldNotContain(known[0]);
    }

    [Fact]
    public async Task Without_articles_nothing_is_suggested()
    {
        await using var system = await AnsweringSystem.OverAsync([]);

        (await system.Get<QuestionSuggester>().ForStartAsync(3, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_trial_is_not_remembered()
    {
        await using var system = await AnsweringSystem.OverSeedAsync();
        await system.Answerer.AnswerAsync(new("What did Lavrov praise?") { Conversation = "c", IsTrial = true }, CancellationToken.None);

        (await system.AskAsync("and what did he say about NATO?", "c")).Understood.ShouldNotContain("Lavrov");
    }
}
