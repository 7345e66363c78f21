using ChatBot.Answers.Suggestions;
using ChatBot.Answers.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Answers.Tests.Suggestions;

/// <summary>What is drafted, by what is suggested: each text answers its own questions.</summary>
public sealed class QuestionDraftsTests
{
    private static readonly SuggestionOptions Patient = new() { FirstPatience = TimeSpan.FromMinutes(1), LeastConfidence = 0 };

    [Fact]
    public async Task What_somebody_did_is_asked_by_given_and_family_name()
    {
        var questions = await SuggestedAsync("Governor vetoes bill on ferries",
            "OSLO, Norway (NNB) — Gov. Ada Lind on Monday vetoed a bill that would have closed two ferry lines. “The islands need them,” "
            + "Lind said.");

        questions.ShouldContain("What did Ada Lind veto?");
        questions.ShouldAllBe(question => !question.Contains("OSLO") && !question.Contains("Oslo") && !question.Contains("NNB"));
    }

    [Fact]
    public async Task A_name_that_the_article_does_not_tell_in_full_is_not_asked_about()
    {
        (await SuggestedAsync("Mayor denies plan", "Mr. Okafor denied that the line will close. Okafor promised two new trains."))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deed_whose_object_another_sentence_names_is_not_asked_for()
    {
        (await SuggestedAsync("Governor acts on ferries", "The bill came on Friday. Gov. Ada Lind vetoed it on Monday.")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_said_of_the_headline_s_matter_is_asked_by_its_words()
    {
        var questions = await SuggestedAsync("School lunches grow dearer in Sandoy",
            "Parents in Sandoy pay more from May. Teacher Tom Berg said the town had promised to say more about school lunches before the "
            + "spring.");

        questions.ShouldBe(["What did Tom Berg say about school lunches?"]);
    }

    [Fact]
    public async Task No_two_questions_of_an_article_ask_the_same()
    {
        var questions = await SuggestedAsync("Keller promises harbour",
            "Anna Keller promised a new harbour for Lindau on Monday. Keller promised the harbour again on Tuesday. Anna Keller "
            + "denied that it costs too much.");

        questions.ShouldBeUnique();
        questions.Count(question => question.Contains("promise")).ShouldBe(1);
    }

    private static async Task<IReadOnlyList<string>> SuggestedAsync(string title, string text)
    {
        await using var system = await AnsweringSystem.OverAsync([new("a", title, text, "2025-05-06")], services =>
            services.AddSingleton(Patient));
        return await system.Get<QuestionSuggester>().ForArticleAsync("a", 20, CancellationToken.None);
    }
}
