using ChatBot.Answers.Outlets;
using ChatBot.Answers.Understanding.Forms;

namespace ChatBot.Answers.Tests.Understanding.Forms;

public sealed class FormReaderTests
{
    private static readonly FormReader Reader = new(
        new OutletNames([new("Valley Courier", false, 3), new("Lakeside Post", false, 2), new("Mona Petersen", true, 2)]),
        new(2026, 3, 17));

    [Theory]
    [InlineData("What is the article about?", "Overview", null)]
    [InlineData("what's it about", "Overview", null)]
    [InlineData("Can you summarise this article, please?", "Overview", null)]
    [InlineData("Summarize the story", "Overview", null)]
    [InlineData("TL;DR", "Overview", null)]
    [InlineData("Give me the key points", "Overview", null)]
    [InlineData("What are the main points of the article?", "Overview", null)]
    [InlineData("What are the three most important facts in the article?", "Overview", null)]
    [InlineData("Give me a short summary of the story about the dam", "Overview", "the dam")]
    [InlineData("Tell me about the story on the dam", "Overview", "the dam")]
    [InlineData("Summarise the dam article", "Overview", "dam")]
    [InlineData("Give me an overview", "Overview", null)]
    [InlineData("What does the article say?", "Overview", null)]
    [InlineData("What happened?", "Overview", null)]
    [InlineData("Summarise the dam dispute", "Topic", "the dam dispute")]
    [InlineData("Tell me about the dam", "Topic", "the dam")]
    [InlineData("What are the key points of the dam treaty?", "Topic", "the dam treaty")]
    [InlineData("What did the Courier report about the dam?", "Topic", "the dam")]
    [InlineData("List all people mentioned", "Cast", null)]
    [InlineData("Who is in the article?", "Cast", null)]
    [InlineData("Who is mentioned in the story about the dam?", "Cast", "the dam")]
    [InlineData("Which people are named in this article?", "Cast", null)]
    [InlineData("Name everyone mentioned in the text", "Cast", null)]
    [InlineData("Who is quoted in the article?", "Speakers", null)]
    [InlineData("What happened on Friday?", "News", null)]
    [InlineData("What happened on 8 March?", "News", null)]
    [InlineData("What happened last week?", "News", null)]
    [InlineData("What happened in February?", "News", null)]
    [InlineData("What happened yesterday", "News", null)]
    [InlineData("What is the latest news?", "News", null)]
    [InlineData("What's new?", "News", null)]
    [InlineData("Any news?", "News", null)]
    [InlineData("latest headlines", "News", null)]
    [InlineData("Summarise last week's news", "News", null)]
    [InlineData("Give me the news of last week", "News", null)]
    [InlineData("What were the main stories this week?", "News", null)]
    [InlineData("Who wrote the article about the dam?", "Author", "the dam")]
    [InlineData("Who is the author of the story on the dam?", "Author", "the dam")]
    [InlineData("By whom was the article about the dam written?", "Author", "the dam")]
    [InlineData("Who wrote about the dam?", "Author", "the dam")]
    [InlineData("When was the article about the dam published?", "Date", "the dam")]
    [InlineData("When did the Courier report on the dam appear?", "Date", "the dam")]
    [InlineData("Which newspaper reported on the dam?", "Outlet", "the dam")]
    [InlineData("Where was the story about the dam published?", "Outlet", "the dam")]
    [InlineData("What is the title of the article about the dam?", "Title", "the dam")]
    [InlineData("What is the headline of the dam story?", "Title", "dam")]
    [InlineData("Articles by Mona Petersen", "List", null)]
    [InlineData("Which articles are there about the dam?", "List", "the dam")]
    [InlineData("Show me all stories on the dam", "List", "the dam")]
    [InlineData("What has Mona Petersen written?", "List", null)]
    [InlineData("Compare what Lavrov demanded with what Aubry demanded", "Compare", null)]
    [InlineData("Compare Ibsen and Duval", "Compare", null)]
    [InlineData("What is the difference between the Courier and the Post on the dam?", "Compare", "the dam")]
    [InlineData("Which is longer, the tunnel or the bridge?", "Measure", null)]
    [InlineData("Is the tunnel more expensive than the bridge?", "Measure", null)]
    [InlineData("Who got more votes, Ibsen or Duval?", "Count", null)]
    [InlineData("In which province did more people vote, Sund or Ulmen?", "Count", null)]
    [InlineData("Were fewer houses built in Sund or in Ulmen last year?", "Count", null)]
    [InlineData("How did ferry accidents in Sund change from 2021 to 2023?", "Count", null)]
    [InlineData("Whom do Ibsen and Duval each blame for the delay?", "Each", null)]
    public void A_form_is_read_with_its_topic(string question, string kind, string? topic)
    {
        var form = Reader.Read(question);

        form.ShouldNotBeNull(question);
        form.Kind.ToString().ShouldBe(kind, question);
        form.Topic.ShouldBe(topic, question);
    }

    [Theory]
    [InlineData("Who got more votes, Ibsen or Duval?", "How many votes got Ibsen?", "How many votes got Duval?")]
    [InlineData("In which province did more people vote, Sund or Ulmen?", "How many people vote in Sund?",
        "How many people vote in Ulmen?")]
    [InlineData("How did ferry accidents change from 2021 to 2023?", "How many ferry accidents in 2021?",
        "How many ferry accidents in 2023?")]
    [InlineData("Whom do Ibsen and Duval each blame for the delay?", "Whom do Ibsen blame for the delay?",
        "Whom do Duval blame for the delay?")]
    public void A_comparison_asks_the_same_of_each_side(string question, string first, string second)
    {
        var form = Reader.Read(question)!;

        form.Sides.Select(side => form.Measure!.Ask(side.Words)).ShouldBe([first, second]);
    }

    [Theory]
    [InlineData("What happened to the ferry?")]
    [InlineData("What happened at the meeting in Oslo?")]
    [InlineData("What happened after the storm?")]
    [InlineData("What happened to the mayor on Friday?")]
    [InlineData("What was the meeting about?")]
    [InlineData("What is the law about?")]
    [InlineData("What is the dispute about?")]
    [InlineData("What does the article say about the dam?")]
    [InlineData("What does the minister say about the article?")]
    [InlineData("Who wrote the letter?")]
    [InlineData("Who wrote the letter to the editor?")]
    [InlineData("Who wrote the report on air quality?")]
    [InlineData("Who wrote the song?")]
    [InlineData("Who published the photographs?")]
    [InlineData("Who reported the fire?")]
    [InlineData("When was the report published?")]
    [InlineData("When was the climate report published?")]
    [InlineData("When did the book appear?")]
    [InlineData("When was the mayor elected?")]
    [InlineData("Which newspaper did the minister sue?")]
    [InlineData("Which newspaper was sold?")]
    [InlineData("Where was the treaty signed?")]
    [InlineData("Where was the letter published?")]
    [InlineData("Who is mentioned as a suspect?")]
    [InlineData("Who was named Doctor of the Year?")]
    [InlineData("Who was quoted as a witness in court?")]
    [InlineData("Which people were injured?")]
    [InlineData("List all people who died")]
    [InlineData("List the demands of Russia")]
    [InlineData("Name the candidates")]
    [InlineData("Who is in hospital?")]
    [InlineData("Who is in charge of the port?")]
    [InlineData("Who are the candidates?")]
    [InlineData("What are the main demands of the union?")]
    [InlineData("What are the main reasons for the delay?")]
    [InlineData("What is the main industry of the town?")]
    [InlineData("What is the title of the book?")]
    [InlineData("What is the name of the ferry?")]
    [InlineData("What title did he win?")]
    [InlineData("What is the tunnel called?")]
    [InlineData("How old is the mayor?")]
    [InlineData("How old is the tunnel?")]
    [InlineData("How long is the bridge?")]
    [InlineData("How much does the bridge cost?")]
    [InlineData("Is the toll higher than in 2020?")]
    [InlineData("Did more people come than expected?")]
    [InlineData("Why is the bridge more expensive than planned?")]
    [InlineData("Which bridge is the longest?")]
    [InlineData("Who won, and by how many votes?")]
    [InlineData("What did Ibsen say about the dam?")]
    [InlineData("What did Ibsen and Duval agree on?")]
    [InlineData("What did Mona Petersen say?")]
    [InlineData("Tell me what Ibsen said")]
    [InlineData("Tell me who won the race")]
    [InlineData("Tell me about the man who was arrested")]
    [InlineData("Summarise what Ibsen demanded")]
    [InlineData("Explain why the dam broke")]
    [InlineData("Describe the suspect")]
    [InlineData("What is new about the dam?")]
    [InlineData("What is the latest on the dam?")]
    [InlineData("What is the new law?")]
    [InlineData("When did the news break?")]
    [InlineData("Who is the new coach?")]
    [InlineData("How many people were in the building on Friday?")]
    [InlineData("Who was arrested last week?")]
    [InlineData("What did the police say on Friday?")]
    [InlineData("Where did the storm hit on Sunday?")]
    [InlineData("How did the minister react to the article?")]
    [InlineData("What is the point of the reform?")]
    [InlineData("Which stories did she tell the jury?")]
    [InlineData("Did Ibsen read the article?")]
    [InlineData("What is he accused of?")]
    [InlineData("Are there injured people?")]
    [InlineData("Does the dam have a spillway?")]
    public void An_ordinary_question_has_no_form(string question) => Reader.Read(question).ShouldBeNull(question);

    [Theory]
    [InlineData("Summarise the article in one sentence", 1)]
    [InlineData("Give me the key points in five bullet points", 5)]
    [InlineData("Summarise the article in 2 sentences.", 2)]
    [InlineData("Summarise the article", null)]
    public void The_length_asked_for_is_read(string question, int? sentences) =>
        Reader.Read(question).ShouldNotBeNull().Sentences.ShouldBe(sentences);

    [Theory]
    [InlineData("Which articles are there about the dam in the Courier?")]
    [InlineData("Compare the Courier and the Lakeside Post on the dam")]
    [InlineData("What did the Post report about the dam?")]
    public void The_short_name_of_an_outlet_is_understood(string question)
    {
        var form = Reader.Read(question).ShouldNotBeNull();
        var sources = form.Sides.Select(side => side.Source).Append(form.Source).OfType<AskedSource>();
        sources.ShouldNotBeEmpty();
        sources.ShouldAllBe(source => source.Frame != null);
    }

    [Fact]
    public void An_author_whom_no_article_has_is_kept_as_missing() =>
        Reader.Read("Articles by Ottilie Vance").ShouldNotBeNull().Source.ShouldBe(new("Ottilie Vance", null, true));

    [Fact]
    public void A_hostile_question_takes_no_longer_than_it_is_long()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Reader.Read(string.Concat(Enumerable.Repeat("the article about ", 13)) + "?").ShouldBeNull();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }
}
