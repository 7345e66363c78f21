using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests;

public class AskTests(WarmIndex index) : IClassFixture<WarmIndex>
{
    [Theory]
    [InlineData("What did Lavrov demand?", "renounce its ambition to join NATO and withdraw its troops from the four Ukrainian provinces")]
    [InlineData("Who met Putin in St. Petersburg?", "Whitkov met Putin on Friday in St. Petersburg")]
    [InlineData("When did Witkoff meet Putin?", "met Putin on Friday in St. Petersburg")]
    [InlineData("How long did Witkoff's meeting with Putin last?", "lasted four hours")]
    [InlineData("Who attended the meeting between Witkoff and Putin?", "Yuri Usakov and Mr Dmitryev")]
    [InlineData("Which newspaper interviewed Lavrov?", "Kommersant newspaper")]
    [InlineData("Which television channel did Witkoff speak to?", "Fox News television")]
    [InlineData("How much of Ukraine does Moscow control?", "less than one fifth of Ukraine")]
    [InlineData("Since when has Russia held Crimea?", "which Russia annexed in 2014")]
    [InlineData("Which four provinces, such as Kherson and Luhansk, does Moscow partly control?", "Zaporizia, Hersona, Donetsk and Luhank")]
    [InlineData("What did the Kremlin say on Sunday?", "too early to expect results")]
    [InlineData("What did Lavrov praise?", "praised the “logical attitude”")]
    public async Task A_question_gets_the_sentence_that_answers_it(string question, string sentence)
    {
        var answer = (await index.Home.RunAsync("ask", question, "--json")).Json();

        answer.Answered().ShouldBeTrue(answer.Text());
        answer.Citations().ShouldContain(citation => citation.Quote().Contains(sentence), answer.Text());
        await answer.ShouldResolveAsync(index.Home);
    }

    [Fact]
    public async Task A_follow_up_is_understood_from_its_conversation()
    {
        (await index.Home.RunAsync("ask", "What did Lavrov praise?", "--conversation", "follow-up", "--json")).Json().Answered()
            .ShouldBeTrue();

        var answer = (await index.Home.RunAsync("ask", "and what did he say about NATO?", "--conversation", "follow-up", "--json")).Json();

        answer.GetProperty("conversation").GetString().ShouldBe("follow-up");
        answer.GetProperty("understood").GetString()!.ShouldContain("Lavrov");
        answer.Answered().ShouldBeTrue();
        answer.Citations().ShouldContain(citation => citation.Quote().Contains("NATO"));
        await answer.ShouldResolveAsync(index.Home);
    }

    [Theory]
    [InlineData("What did Zelensky say?")]
    [InlineData("What did Lavrov say about China?")]
    [InlineData("When was Lavrov born?")]
    [InlineData("What is the price of oil?")]
    [InlineData("Who won the World Cup?")]
    public async Task What_the_articles_do_not_hold_is_refused_however_often_it_is_asked(string question)
    {
        for (var time = 0; time < 3; time++)
        {
            var answer = (await index.Home.RunAsync("ask", question, "--conversation", question, "--json")).Json();

            answer.Answered().ShouldBeFalse(answer.Text());
            answer.Reason().ShouldBe("not-in-articles");
            answer.Text().ShouldNotBeEmpty();
            await answer.ShouldResolveAsync(index.Home);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("hi")]
    [InlineData("???")]
    [InlineData("thanks")]
    public async Task What_is_no_question_is_answered_as_such(string text)
    {
        var answer = (await index.Home.RunAsync("ask", text, "--json")).Json();

        answer.Answered().ShouldBeFalse();
        answer.Reason().ShouldBe("not-a-question");
    }

    [Fact]
    public async Task Without_json_the_answer_and_its_sources_are_printed()
    {
        var run = await index.Home.RunAsync("ask", "What did the Kremlin say on Sunday?");

        run.Status.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain("too early to expect results");
        run.Output.ShouldContain("\n[1] ");
        run.Output.ShouldNotContain('\e');
    }

    [Fact]
    public async Task A_question_of_a_megabyte_on_standard_input_is_refused()
    {
        var answer = (await index.Home.RunWithInputAsync(string.Join(' ', Enumerable.Repeat("Lavrov", 150_000)), "ask", "-",
            "--json")).Json();

        answer.Answered().ShouldBeFalse();
        answer.Reason().ShouldBe("too-long");
    }

    [Theory]
    [InlineData("What did \e[31mLavrov\e[0m demand?\a")]
    [InlineData("What did Lavrov\u0000 demand?")]
    [InlineData("What did \uFFFDLavrov demand?")]
    public async Task Control_characters_in_a_question_do_no_harm(string question)
    {
        var run = await index.Home.RunWithInputAsync(question, "ask", "-");

        run.Status.ShouldBe(0, run.Error);
        run.Output.ShouldNotContain(c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_answered_too()
    {
        var answer = (await index.Home.RunAsync("ask", "What did Lavrov\uD800 demand?", "--json")).Json();

        answer.GetProperty("question").GetString()!.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_in_one_line_before_an_answer()
    {
        using var home = new ChatBotHome();
        home.File("news/ferry.txt", "The ferry to Sandvik sails again on Monday, harbour master Nils Brekke said.");
        foreach (var number in Enumerable.Range(1, 7))
            home.File($"news/cut{number}.json", """{"title": "x", "text": """);
        home.Variables["Articles__Folders__0"] = home.Folder("news");

        var run = await home.RunAsync("ask", "What did Nils Brekke say?");

        run.Status.ShouldBe(0);
        run.Output.ShouldContain("The ferry to Sandvik");
        var line = run.ErrorLines.ShouldHaveSingleItem();
        line.ShouldContain("cut1.json, line 1: This is not valid JSON");
        line.ShouldContain("6 more were not read either; `chatbot ingest FOLDER` names them all.");
    }

    [Fact]
    public async Task Without_articles_there_is_nothing_to_ask()
    {
        using var home = new ChatBotHome { ArticleFolder = "" };

        (await home.RunAsync("ask", "What did Lavrov demand?", "--json")).Json().Reason().ShouldBe("no-articles");
    }
}
