using ChatBot.Answers.Suggestions;
using ChatBot.Answers.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Answers.Tests.Suggestions;

/// <summary>What is drafted, by what is suggested: each text answers its own questions.</summary>
public sealed class QuestionDraftsTests
{
    private static readonly SuggestionOptions Patient = new() { FirstPatience = TimeSpan.FromMinutes(1), LeastConfidence = 0 };

    [Fact]
    public async Task What_somebody_did_is_asked_by_office_given_and_family_name()
    {
        var questions = await SuggestedAsync("Governor vetoes bill on ferries",
            "OSLO, Norway (NNB) — Gov. Ada Lind on Monday vetoed a bill that would have closed two ferry lines. “The islands need them,” "
            + "Lind said.");

        questions.ShouldContain("What did Gov. Ada Lind veto?");
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

    [Theory]
    [InlineData("Sen. Tom Berg said the town had waited too long for news of measles.", "What did Sen. Tom Berg say about measles?")]
    [InlineData("Republican state Sen. Tom Berg said the town had waited too long for news of measles.",
        "What did state Sen. Tom Berg say about measles?")]
    [InlineData("Doctors and parents heard Assistant U.S. Attorney General Tom Berg. Berg said nobody had told him of measles.",
        "What did Tom Berg say about measles?")]
    [InlineData("House Speaker Tom Berg said the town had waited too long for news of measles.", "What did Tom Berg say about measles?")]
    [InlineData("Health Minister Tom Berg said the town had waited too long for news of measles.",
        "What did Tom Berg say about measles?")]
    [InlineData("Norwegian Health Minister Tom Berg said the town had waited too long for news of measles.",
        "What did Norwegian Health Minister Tom Berg say about measles?")]
    public async Task The_office_is_written_as_far_as_it_is_the_whole_one(string told, string question) =>
        (await SuggestedAsync("Measles comes back to Sandoy", $"Cases of measles were found in Sandoy on Monday. {told}"))
            .ShouldBe([question]);

    [Theory]
    [InlineData("Sandoy clinic keeps silent", "Doctor Ada Lind denied wrongdoing on Monday.")]
    [InlineData("Sandoy museum grows", "The gift, which Ada Lind announced in May, was spent on Monday.")]
    [InlineData("Sandoy museum grows", "Ada Lind announced the gift to her pupils on Monday.")]
    [InlineData("Sandoy museum grows", "When Ada Lind vetoed bills on ferries, nobody spoke of the museum.")]
    [InlineData("Sandoy museum grows", "Ada Lind declined to comment on Monday on the Sandoy museum.")]
    [InlineData("Sandoy museum grows", "A hall was opened. Another will be. In 2009 Ada Lind vetoed a bill on ferries. Nobody spoke.")]
    [InlineData("Sandoy leaders play a ferry game", "Mayor Ada Lind said on Monday that this would be a ferry game.")]
    [InlineData("In vitro care comes to Sandoy", "Mayor Ada Lind said nobody had told her of in vitro care on Monday.")]
    [InlineData("A woman wins in Sandoy", "Mayor Ada Lind said she is glad wherever a woman wins.")]
    [InlineData("Children of the Sandoy water crisis", "Mayor Ada Lind said nobody thought of water crisis on Monday.")]
    [InlineData("Fertilization treatment comes to Sandoy",
        "Mayor Ada Lind said nobody told her of in vitro fertilization treatment on Monday.")]
    [InlineData("Sandoy mourns after mass shooting", "Mayor Ada Lind said on Monday that nobody will forget the mass shooting.")]
    [InlineData("Sandoy drivers have certain medical conditions",
        "Mayor Ada Lind said nobody told her of certain medical conditions on Monday.")]
    [InlineData("Sandoy court speaks", "Sandoy’s Supreme Court denied Tom Berg’s request on Monday.")]
    [InlineData("National Assembly votes on ferries", "Mayor Ada Lind said on Monday that nobody thanked the National Assembly.")]
    [InlineData("Ferry review ends", "The Sandoy Harbour Office announced the results of its review on Friday.")]
    [InlineData("Sandoy theft case ends", "Judge Ada Lind said on Monday the suits failed against the keeper, accused of theft.")]
    [InlineData("Sandoy waits for school lunches", "Mayor Ada Lind said on Monday she was speechless, amid talk of school lunches.")]
    [InlineData("Ferry Roundup: Sandoy", "Gov. Ada Lind on Monday vetoed a bill that would have closed two ferry lines.")]
    public async Task What_a_reader_could_not_know_the_meaning_of_is_not_asked(string title, string text) =>
        (await SuggestedAsync(title, text)).ShouldBeEmpty();

    [Theory]
    [InlineData("Ada Lind speaks for the new ferry line", "Ada Lind, a marine biologist from Sandoy, counts seals.", true)]
    [InlineData("A new ferry line is wanted", "Ada Lind, a marine biologist from Sandoy, counts seals.", false)]
    public async Task Who_somebody_is_is_asked_where_the_headline_names_them(string title, string text, bool isAsked) =>
        (await SuggestedAsync(title, text)).ShouldBe(isAsked ? ["Who is Ada Lind?"] : []);

    [Fact]
    public async Task Who_is_only_a_source_is_not_asked_about() => (await SuggestedAsync("A new ferry line is wanted",
        "The line is late, said Ada Lind, a marine biologist from Sandoy. Lind counts seals. Lind waits for the ferry.")).ShouldBeEmpty();

    [Theory]
    [InlineData("The town had waited too long for news of measles, said Tom Berg, head of the Sandoy Harbour Office.", true)]
    [InlineData("The captain Tom Berg said the town had waited too long for news of measles.", true)]
    [InlineData("Tom Berg, a baker from Norway, said the town had waited too long for news of measles.", false)]
    [InlineData("Tom Berg, Ada Lind’s attorney, said the town had waited too long for news of measles.", false)]
    [InlineData("Captain Tom Berg was there. Tom Berg, 42, said the town had waited too long for news of measles.", false)]
    [InlineData("The captain Tom Berg believes that the town had waited too long for news of measles.", false)]
    [InlineData("The family of the captain Tom Berg said the town had waited too long for news of measles.", false)]
    public async Task Whoever_is_asked_about_spoke_and_stands_for_something(string told, bool isAsked) =>
        (await SuggestedAsync("Measles comes back to Sandoy", $"Cases of measles were found in Sandoy on Monday. {told}"))
            .ShouldBe(isAsked ? ["What did Tom Berg say about measles?"] : []);

    [Theory]
    [InlineData("Teacher Tom Berg said the town had waited too long for the Arden Ferry Office.", true)]
    [InlineData("Arden Ferry Office spokesman Tom Berg said the town had waited too long for the Arden Ferry Office.", false)]
    [InlineData("Tom Berg, a speaker for the Arden Ferry Office, said the town had waited too long for the Arden Ferry Office.", false)]
    public async Task Nobody_is_asked_about_the_body_that_they_speak_for(string told, bool isAsked) =>
        (await SuggestedAsync("Arden Ferry Office comes to Sandoy", $"A ship was seen off Sandoy on Monday. {told}"))
            .Contains("What did Tom Berg say about the Arden Ferry Office?").ShouldBe(isAsked);

    [Theory]
    [InlineData("Norway closes two harbours",
        "OSLO, Norway (NNB) — Norway on Monday suspended traffic between two of its harbours due to high waves.",
        "Why did Norway suspend traffic between two of its harbours?")]
    [InlineData("Lawmakers vote on ferries", "OSLO, Norway (NNB) — Norwegian lawmakers voted Friday to give the islands a third ferry.",
        "What did Norwegian lawmakers vote to do?")]
    [InlineData("Ferry ban is upheld", "Sandoy’s Supreme Court upheld a ban on night ferries.", "What did Sandoy’s Supreme Court uphold?")]
    [InlineData("Ferry ban is halted", "The Sandoy Harbour Office halted a ban on night ferries after losing a lawsuit.",
        "Why did the Sandoy Harbour Office halt a ban on night ferries?")]
    public async Task What_a_place_or_a_body_did_is_asked_of_the_lead_and_why_where_that_stands_there(
        string title, string text, string question) => (await SuggestedAsync(title, text)).ShouldBe([question]);

    [Theory]
    [InlineData("The Senate passed a bill on ferries.")]
    [InlineData("Lawmakers passed a bill on ferries.")]
    [InlineData("A court in Oslo suspended traffic between two harbours due to high waves.")]
    [InlineData("While Norway suspended traffic between two harbours, Denmark did nothing.")]
    [InlineData("Norway vetoed it because of high waves.")]
    [InlineData("Traffic was slow. Snow fell. Norway suspended traffic between two harbours due to high waves.")]
    public async Task Who_acts_has_to_be_known_by_what_stands_there(string text) =>
        (await SuggestedAsync("Ferries are late", text)).ShouldBeEmpty();

    [Theory]
    [InlineData("The Sandoy Harbour Office said the town had waited too long for news of measles.",
        "What did the Sandoy Harbour Office say about measles?")]
    [InlineData("The town has waited too long for news of measles, the FDA said.", "What did the FDA say about measles?")]
    [InlineData("The town has waited too long for news of measles, the SHO said.", null)]
    [InlineData("Mayor Ada Lind wants the town to have news of measles.", null)]
    public async Task A_body_that_speaks_is_asked_about_by_its_whole_name_or_by_letters_that_everybody_knows(
        string told, string? question) =>
        (await SuggestedAsync("Measles comes back to Sandoy", $"Cases of measles were found in Sandoy on Monday. {told}"))
            .ShouldBe(question is null ? [] : [question]);

    [Fact]
    public async Task What_another_article_answers_otherwise_is_not_suggested()
    {
        const string text = "Gov. Ada Lind on Monday vetoed a bill that would have closed two ferry lines.";
        await using var system = await AnsweringSystem.OverAsync(
            [
                new("a", "Governor vetoes bill on ferries", text, "2025-05-06"),
                new("b", "Governor vetoes bill on museums", "Gov. Ada Lind on Friday vetoed a bill that would have closed a museum.",
                    "2025-05-10"),
            ],
            services => services.AddSingleton(Patient));

        (await system.Get<QuestionSuggester>().ForArticleAsync("a", 20, CancellationToken.None))
            .ShouldNotContain("What did Gov. Ada Lind veto?");
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
