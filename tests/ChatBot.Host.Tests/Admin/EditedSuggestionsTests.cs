using ChatBot.Answers;
using ChatBot.Answers.Suggestions;
using ChatBot.Host.Admin;
using ChatBot.Host.Composition;
using ChatBot.Host.Terminals;
using ChatBot.Host.Tests.Support;
using ChatBot.Host.Verbs;
using ChatBot.Retrieval.Index;

namespace ChatBot.Host.Tests.Admin;

/// <summary>What editors decide about suggested questions, with the whole product on the article that it comes with.</summary>
public sealed class EditedSuggestionsTests : IAsyncLifetime, IDisposable
{
    private const string Own = "What did Lavrov demand?";

    private readonly TempFolder folder = new();
    private Product product = null!;

    private EditedSuggestions Suggestions => product.Get<EditedSuggestions>();

    private JudgedSuggestions Judged => product.Get<JudgedSuggestions>();

    public async Task InitializeAsync()
    {
        var (settings, _) = ChatBot.Host.Settings.SettingArguments.Split(
            [$"--Index:Path={Path.Combine(folder.Path, "index.db")}", $"--Articles:Folders={Path.Combine(Repository.Root, "seeds")}"],
            folder.Path);
        product = Product.Open(new VerbContext(
            new Terminal(TextWriter.Null, TextWriter.Null, TextReader.Null), Repository.Root, settings));
        // Here nobody is kept waiting.
        var options = product.Get<SuggestionOptions>();
        (options.Patience, options.FirstPatience) = (TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5));
        await product.BringUpToDateAsync(default);
    }

    public async Task DisposeAsync() => await product.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_dropped_is_not_suggested_and_another_takes_its_place()
    {
        var before = (await Suggestions.ForStartAsync(1, default)).ShouldHaveSingleItem();

        await Judged.PutAsync(before, SuggestionVerdict.Dropped, "Ada", default);

        (await Suggestions.ForStartAsync(1, default)).ShouldHaveSingleItem().ShouldNotBe(before);
        (await Suggestions.ListUndecidedAsync(30, default)).ShouldNotContain(before);
    }

    [Theory]
    [InlineData("What did Sergei Lavrov praise?")]
    [InlineData("Who was it?")]
    public async Task A_decision_is_about_what_asks_the_same_and_not_about_all_that_names_the_same(string other)
    {
        var before = await Suggestions.ListUndecidedAsync(30, default);
        before.ShouldContain("Who is Sergei Lavrov?");

        await Judged.PutAsync(other, SuggestionVerdict.Dropped, "Ada", default);

        (await Suggestions.ListUndecidedAsync(30, default)).ShouldBe(before);
    }

    [Fact]
    public async Task What_was_kept_comes_first_where_the_articles_answer_it()
    {
        (await product.Get<SuggestionTrials>().TryAsync(Own, default)).ShouldBeTrue();
        (await product.Get<SuggestionTrials>().TryAsync("What is the price of oil?", default)).ShouldBeFalse();
        await Judged.PutAsync(Own, SuggestionVerdict.Kept, "Ada", default);
        await Judged.PutAsync("What is the price of oil?", SuggestionVerdict.Kept, "Ada", default);

        var suggested = await Suggestions.ForStartAsync(3, default);

        suggested[0].ShouldBe(Own);
        suggested.ShouldNotContain("What is the price of oil?");
        suggested.Count.ShouldBeGreaterThan(1);
        (await Suggestions.ForStartAsync(1, default)).ShouldBe([Own]);
    }

    [Fact]
    public async Task Within_a_filter_nothing_is_suggested_that_is_of_no_article_in_it()
    {
        (await product.Get<SuggestionTrials>().TryAsync(Own, default)).ShouldBeTrue();
        await Judged.PutAsync(Own, SuggestionVerdict.Kept, "Ada", default);
        var id = (await product.Get<IArticleIndex>().ListAsync(default)).Single().Id;
        var all = await Suggestions.ForConversationAsync(null, null, 30, default);
        var drawn = await Suggestions.ForConversationAsync(new() { Article = id, IsWhole = true }, null, 30, default);
        await Judged.PutAsync(drawn.Questions[^1], SuggestionVerdict.Kept, "Ada", default);

        all.Questions[0].ShouldBe(Own);
        drawn.Questions.ShouldNotBeEmpty();
        drawn.Questions.ShouldNotContain(Own);
        (await Suggestions.ForConversationAsync(new() { Article = id, IsWhole = true }, null, 30, default)).Questions[0]
            .ShouldBe(drawn.Questions[^1]);
        (await Suggestions.ForConversationAsync(new() { Since = "2999-01-01", IsWhole = true }, null, 30, default)).Questions
            .ShouldBeEmpty();
        (await Suggestions.ForConversationAsync(new() { Article = "none", IsWhole = true }, null, 30, default)).Problem.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_conversation_that_was_narrowed_is_suggested_questions_of_its_articles()
    {
        await product.Get<Answerer>().AnswerAsync(
            new(Own) { Conversation = "c", Filters = new() { Since = "2999-01-01", IsWhole = true } }, default);

        (await Suggestions.ForConversationAsync(null, "c", 3, default)).Questions.ShouldBeEmpty();
        (await Suggestions.ForConversationAsync(null, "d", 3, default)).Questions.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_was_dropped_does_not_follow_an_answer_either()
    {
        var answer = await product.Answerer.AnswerAsync(new(Own), default);
        // Until they are drawn nothing is suggested.
        await Suggestions.ForStartAsync(1, default);
        var before = await Suggestions.ForAnswerAsync(answer, 3, default);
        before.ShouldNotBeEmpty();

        await Judged.PutAsync(before[0], SuggestionVerdict.Dropped, "Ada", default);

        (await Suggestions.ForAnswerAsync(answer, 3, default)).ShouldNotContain(before[0]);
    }

    [Fact]
    public async Task Where_the_decisions_cannot_be_read_the_last_ones_known_count()
    {
        var before = await Suggestions.ForStartAsync(1, default);
        await Judged.PutAsync(before[0], SuggestionVerdict.Dropped, "Ada", default);
        (await Suggestions.ForStartAsync(1, default)).ShouldNotContain(before[0]);

        await product.Get<AdminDatabase>().RunAsync("DROP TABLE suggestions", default);

        (await Suggestions.ForStartAsync(1, default)).ShouldNotContain(before[0]);
    }
}
