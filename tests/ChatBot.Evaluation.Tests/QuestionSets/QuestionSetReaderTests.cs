using System.Text;
using ChatBot.Answers.Conversations;
using ChatBot.Evaluation.QuestionSets;

namespace ChatBot.Evaluation.Tests.QuestionSets;

public sealed class QuestionSetReaderTests : IDisposable
{
    private const string Article = """{"id": "a1", "title": "Bridge", "text": "The bridge opened.", "source": "Post", "extra": 1}""";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_known_field_is_read_and_unknown_ones_are_passed_over()
    {
        folder.Write("articles.jsonl", Article);
        folder.Write("questions.dev.jsonl",
            """{"id": "q1", "question": "When?", "answers": ["May 1", "1 May"], "key_terms": ["May"], "relevant": ["a1", "a1"]"""
            + """, "evidence": ["opened"], "answerable": false, "type": "when", "query_article": "a9", "grades": {"a1": 2}}""");

        var set = await QuestionSetReader.ReadAsync(folder.Path);

        set.Name.ShouldBe(Path.GetFileName(folder.Path));
        set.ArticleIds.ShouldBe(["a1"]);
        set.ArticlesPath.ShouldBe(Path.Combine(folder.Path, "articles.jsonl"));
        var question = set.Questions.ShouldHaveSingleItem();
        question.Id.ShouldBe("q1");
        question.Text.ShouldBe("When?");
        question.Answers.ShouldBe(["May 1", "1 May"]);
        question.KeyTerms.ShouldBe(["May"]);
        question.Relevant.ShouldBe(["a1"]);
        question.Evidence.ShouldBe(["opened"]);
        question.Answerable.ShouldBeFalse();
        question.Type.ShouldBe("when");
        question.QueryArticle.ShouldBe("a9");
        question.History.ShouldBeEmpty();
    }

    [Fact]
    public async Task Optional_fields_have_defaults_and_null_counts_as_absent()
    {
        folder.Write("articles.jsonl", Article);
        folder.Write("questions.jsonl", """{"id": "q1", "question": "", "evidence": null, "answerable": null}""");

        var question = (await QuestionSetReader.ReadAsync(folder.Path)).Questions.ShouldHaveSingleItem();

        question.Answerable.ShouldBeTrue();
        question.Type.ShouldBeEmpty();
        question.Evidence.ShouldBeEmpty();
        question.Relevant.ShouldBeEmpty();
        question.QueryArticle.ShouldBeNull();
    }

    [Fact]
    public async Task All_question_files_are_read_by_name_and_no_others()
    {
        folder.Write("articles.jsonl", Article);
        folder.Write("questions.held.jsonl", """{"id": "q2", "question": "B?"}""");
        folder.Write("questions.dev.jsonl", """{"id": "q1", "question": "A?"}""");
        folder.Write("extra_questions.jsonl", "no JSON at all");

        var set = await QuestionSetReader.ReadAsync(folder.Path);

        set.Questions.Select(question => question.Id).ShouldBe(["q1", "q2"]);
    }

    [Fact]
    public async Task A_byte_order_mark_carriage_returns_and_empty_lines_do_no_harm()
    {
        File.WriteAllText(
            Path.Combine(folder.Path, "articles.jsonl"), $"{Article}\r\n\r\n  \r\n",
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        folder.Write("questions.jsonl", "", """{"id": "q1", "question": "A?"}""", "");

        (await QuestionSetReader.ReadAsync(folder.Path)).ArticleIds.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Lines_longer_than_the_read_buffer_are_read_whole()
    {
        var text = new string('x', 300_000);
        folder.Write("articles.jsonl", $$"""{"id": "a1", "text": "{{text}}"}""", """{"id": "a2", "text": ""}""");
        folder.Write("questions.jsonl", $$"""{"id": "q1", "question": "{{text}}"}""");

        var set = await QuestionSetReader.ReadAsync(folder.Path);

        set.ArticleIds.ShouldBe(["a1", "a2"], ignoreOrder: true);
        set.Questions[0].Text.ShouldBe(text);
    }

    [Fact]
    public async Task Messages_of_a_history_become_turns()
    {
        var question = await ReadQuestionAsync("""
            {"id": "q", "question": "And then?", "history": [{"role": "assistant", "text": "Hello."}, {"role": "user", "text": "Who came?"},
            """ + """
             {"role": "assistant", "text": "Ann."}, {"role": "assistant", "content": "And Bob."}, {"role": "user", "text": "Why?"}]}
            """);

        question.History.ShouldBe(
        [
            new Turn("Who came?", "Who came?", "Ann. And Bob.", Answered: true),
            new Turn("Why?", "Why?", "", Answered: false),
        ]);
    }

    [Fact]
    public async Task Whole_turns_of_a_history_are_read_too()
    {
        var question = await ReadQuestionAsync(
            """{"id": "q", "question": "And then?", "history": [{"question": "Who came?", "answer": "Ann."}]}""");

        question.History.ShouldBe([new Turn("Who came?", "Who came?", "Ann.", Answered: true)]);
    }

    [Theory]
    [InlineData("""{"id": "q", "question": "A?", "answers": "yes"}""", "\"answers\" must be a list of strings")]
    [InlineData("""{"id": "q", "question": "A?", "answers": [1]}""", "\"answers\" must hold strings")]
    [InlineData("""{"id": "q", "question": "A?", "answerable": "no"}""", "\"answerable\" must be true or false")]
    [InlineData("""{"id": "q"}""", "\"question\" is missing")]
    [InlineData("""{"question": "A?"}""", "\"id\" is missing")]
    [InlineData("""{"id": "q", "question": "A?", "history": {}}""", "\"history\" must be a list of turns")]
    [InlineData("""{"id": "q", "question": "A?", "history": ["B?"]}""", "\"history\" must hold objects with \"role\" and \"text\"")]
    [InlineData("""{"id": "q", "question": "A?", "history": [{"role": "user"}]}""", "a turn of \"history\" has no \"text\"")]
    [InlineData("""{"id": "q", "question": "A?", "history": [{"role": "dog", "text": "B"}]}""",
        "\"role\" in \"history\" must be \"user\" or \"assistant\"")]
    [InlineData("""{"id": "first", "question": "A?"}""", "the id \"first\" is given to an earlier question")]
    [InlineData("""["q"]""", "not a JSON object")]
    [InlineData("""{"id": "q", "question": "\ud800"}""", "\"question\" is not valid Unicode text")]
    [InlineData("""{"id": "q", "quest""", "not valid JSON (byte")]
    public async Task A_bad_line_is_named_with_its_file_and_number(string line, string what)
    {
        folder.Write("articles.jsonl", Article);
        var path = folder.Write("questions.jsonl", """{"id": "first", "question": "A?"}""", "", line);

        var failure = await QuestionSetReader.ReadAsync(folder.Path).ShouldThrowAsync<QuestionSetException>();

        failure.Message.ShouldStartWith($"{path}, line 3: {what}");
        failure.Message.ShouldNotContain("\n");
    }

    [Fact]
    public async Task An_article_id_given_twice_is_refused()
    {
        var path = folder.Write("articles.jsonl", Article, Article);
        folder.Write("questions.jsonl", """{"id": "q1", "question": "A?"}""");

        var failure = await QuestionSetReader.ReadAsync(folder.Path).ShouldThrowAsync<QuestionSetException>();

        failure.Message.ShouldBe($"{path}, line 2: the id \"a1\" is given to an earlier article.");
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task A_line_that_is_too_long_is_refused_before_it_is_kept(bool closed, bool longInLimit)
    {
        var article = $$"""{"id": "a1", "text": "{{new string('x', 200_000)}}"}""" + (closed ? "\n" : "");
        var path = folder.Write("articles.jsonl", article);
        folder.Write("questions.jsonl", """{"id": "q1", "question": "A?"}""");
        var limits = new QuestionSetLimits { LineBytes = longInLimit ? 100_000 : 1_000 };

        var failure = await QuestionSetReader.ReadAsync(folder.Path, limits).ShouldThrowAsync<QuestionSetException>();

        failure.Message.ShouldBe($"{path}, line 1: longer than {limits.LineBytes} bytes.");
    }

    [Fact]
    public async Task Too_many_questions_are_refused()
    {
        folder.Write("articles.jsonl", Article);
        folder.Write("questions.jsonl", """{"id": "q1", "question": "A?"}""", """{"id": "q2", "question": "A?"}""");

        var failure = await QuestionSetReader.ReadAsync(folder.Path, new QuestionSetLimits { Questions = 1 })
            .ShouldThrowAsync<QuestionSetException>();

        failure.Message.ShouldEndWith("line 2: more than 1 questions.");
    }

    [Fact]
    public async Task A_missing_folder_or_file_is_named()
    {
        var missing = Path.Combine(folder.Path, "none");
        (await QuestionSetReader.ReadAsync(missing)
            .ShouldThrowAsync<QuestionSetException>()).Message.ShouldStartWith($"{missing}: no such folder");
        (await QuestionSetReader.ReadAsync(folder.Path)
            .ShouldThrowAsync<QuestionSetException>()).Message.ShouldContain("holds no articles.jsonl");
        folder.Write("articles.jsonl", Article);
        (await QuestionSetReader.ReadAsync(folder.Path)
            .ShouldThrowAsync<QuestionSetException>()).Message.ShouldContain("holds no questions*.jsonl");
        folder.Write("questions.jsonl", "");
        (await QuestionSetReader.ReadAsync(folder.Path)
            .ShouldThrowAsync<QuestionSetException>()).Message.ShouldContain("hold no questions");
    }

    [Fact]
    public async Task Relevant_articles_that_the_set_does_not_hold_are_listed()
    {
        folder.Write("articles.jsonl", Article);
        folder.Write(
            "questions.jsonl",
            """{"id": "q1", "question": "A?", "relevant": ["a1", "a7"]}""",
            """{"id": "q2", "question": "B?", "relevant": ["a7"]}""");

        (await QuestionSetReader.ReadAsync(folder.Path)).UnknownArticles.ShouldBe(["a7"]);
    }

    [Fact]
    public async Task Reading_stops_when_cancelled()
    {
        folder.Write("articles.jsonl", Article);
        folder.Write("questions.jsonl", """{"id": "q1", "question": "A?"}""");

        await QuestionSetReader.ReadAsync(folder.Path, cancellationToken: new CancellationToken(canceled: true))
            .ShouldThrowAsync<OperationCanceledException>();
    }

    private async Task<SetQuestion> ReadQuestionAsync(string line)
    {
        folder.Write("articles.jsonl", Article);
        folder.Write("questions.jsonl", line.ReplaceLineEndings(""));
        return (await QuestionSetReader.ReadAsync(folder.Path)).Questions.ShouldHaveSingleItem();
    }
}
