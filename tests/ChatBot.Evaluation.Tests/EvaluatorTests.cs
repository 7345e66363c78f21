using ChatBot.Answers.Conversations;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Evaluation.Reports;
using ChatBot.Evaluation.Tests.Fakes;

namespace ChatBot.Evaluation.Tests;

public sealed class EvaluatorTests
{
    private const string Bridge = "The new bridge opened on May 1. It cost 3,000 dollars. “We paid too much,” Bob Ray said.";
    private const string Weather = "It rained in Oslo. Nobody minded the rain.";

    private readonly ScriptedSystem system = new();
    private readonly RecordingProgress<EvaluationProgress> progress = new();

    public EvaluatorTests()
    {
        system.Holds("bridge", Bridge);
        system.Holds("weather", Weather);
    }

    [Fact]
    public async Task A_right_answer_scores_in_every_part()
    {
        var question = Asking("When did it open?") with
        {
            Answers = ["May 1"],
            Relevant = ["bridge"],
            Evidence = ["The new bridge opened on May 1."],
        };
        system.Finds(question.Text, ("weather", "It rained in Oslo."), ("bridge", Bridge), ("weather", "Nobody minded the rain."));
        system.Answers(
            question.Text, 12, ("The new bridge opened on May 1.", "bridge", "The new bridge opened on May 1."),
            ("It rained.", "weather", "It rained"));

        var result = (await EvaluateAsync(question)).Results.ShouldHaveSingleItem();

        result.ArticleIds.ShouldBe(["weather", "bridge"]);
        result.Latency.ShouldBe(TimeSpan.FromMilliseconds(12));
        result.Scores.ShouldBe(new QuestionScores
        {
            RecallAt1 = 0,
            RecallAt5 = 1,
            RecallAt10 = 1,
            ReciprocalRankAt10 = 0.5,
            NdcgAt10 = 1 / Math.Log2(3),
            EvidenceAt5 = 1,
            EvidenceAt10 = 1,
            EvidenceShareAt5 = 1,
            EvidenceShareAt10 = 1,
            Contains = 1,
            // Reply without articles: new bridge opened on may 1 it rained (8 words); gold: may 1.
            TokenF1 = 2.0 * 2 / (8 + 2),
            RightFirst = 1,
            Right = 1,
            Beyond = 1,
            Answered = 1,
            Sentences = 2,
            CitationPrecision = 0.5,
            CitationRecall = 1,
            AnswerableRefused = 0,
        });
    }

    [Fact]
    public async Task A_wrong_refusal_loses_the_answer_even_where_it_cites_the_nearest()
    {
        var question = Asking("What did it cost?") with
        {
            Answers = ["3,000 dollars"],
            Relevant = ["bridge"],
            Evidence = ["3,000 dollars"]
        };
        system.Refuses(question.Text, 3, nearest: ("bridge", "It cost 3,000 dollars."));

        var scores = (await EvaluateAsync(question)).Results[0].Scores;

        scores.Contains.ShouldBe(0);
        scores.TokenF1.ShouldBe(0);
        scores.Answered.ShouldBe(0);
        scores.Sentences.ShouldBeNull();
        scores.CitationPrecision.ShouldBeNull();
        scores.CitationRecall.ShouldBe(0);
        scores.AnswerableRefused.ShouldBe(1);
        scores.UnanswerableRefused.ShouldBeNull();
    }

    [Fact]
    public async Task An_unanswerable_question_is_judged_by_its_refusal_and_its_ranking_only()
    {
        var question = Asking("Who died?") with { Answerable = false, Relevant = ["bridge"] };
        system.Refuses(question.Text, 3);
        system.Finds(question.Text, ("bridge", Bridge));

        var scores = (await EvaluateAsync(question)).Results[0].Scores;

        scores.UnanswerableRefused.ShouldBe(1);
        scores.AnswerableRefused.ShouldBeNull();
        scores.RecallAt1.ShouldBe(1);
        scores.Contains.ShouldBeNull();
        scores.CitationPrecision.ShouldBeNull();
    }

    [Fact]
    public async Task A_question_without_any_known_answer_counts_for_its_ranking_only_and_leaves_its_own_article_out()
    {
        var question = Asking("Bridge opened") with { Relevant = ["weather"], QueryArticle = "bridge" };
        system.Refuses(question.Text, 3);
        system.Finds(question.Text, ("weather", Weather));

        var report = await EvaluateAsync(question);

        system.Searched.ShouldHaveSingleItem().ExcludedArticles.ShouldBe(["bridge"]);
        report.Results[0].Scores.RecallAt1.ShouldBe(1);
        report.Figures.Refusals.ShouldBeNull();
        report.Figures.Answers.ShouldBe(new AnswerFigures(null, null, null, null, null, 0, null));
    }

    [Fact]
    public async Task What_was_understood_is_searched_for_and_history_and_date_reach_the_answerer()
    {
        Turn[] history = [new("Where did it rain?", "Where did it rain?", "In Oslo.", true)];
        var question = Asking("And when?") with { Relevant = ["weather"], History = history };
        system.Refuses(question.Text, 3, understood: "When did it rain in Oslo?");

        await EvaluateAsync(new EvaluationOptions { AsOf = new DateOnly(2024, 5, 2), SearchDepth = 40 }, question);

        var asked = system.Asked.ShouldHaveSingleItem();
        asked.History.ShouldBe(history);
        asked.AsOf.ShouldBe(new DateOnly(2024, 5, 2));
        asked.Conversation.ShouldBeNull();
        var searched = system.Searched.ShouldHaveSingleItem();
        searched.Text.ShouldBe("When did it rain in Oslo?");
        searched.Limit.ShouldBe(40);
    }

    [Fact]
    public async Task A_question_without_history_is_asked_with_an_empty_one()
    {
        system.Refuses("Who died?", 3);

        await EvaluateAsync(Asking("Who died?"));

        system.Asked[0].History.ShouldNotBeNull().ShouldBeEmpty();
        system.Searched.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_said_questions_measure_the_speaker()
    {
        const string Sentence = "“We paid too much,” Bob Ray said.";
        var question = Asking("Who said \"We paid too much\"?") with
        {
            Type = "who-said-direct",
            Answers = ["Mayor Ray"],
            Relevant = ["bridge"],
            Evidence = ["We paid too much"],
        };
        system.Answers(question.Text, 3, (Sentence, "bridge", Sentence));

        (await EvaluateAsync(question)).Figures.Speakers.ShouldBe(new SpeakerFigures(Exact: 0, LastName: 1));
    }

    [Fact]
    public async Task Rates_percentiles_and_types_come_from_all_questions()
    {
        system.Refuses("One?", 10);
        system.Refuses("Two?", 20);
        system.Answers("Three?", 40, ("It rained in Oslo.", "weather", "It rained in Oslo."));

        var report = await EvaluateAsync(
            Asking("One?") with { Type = "easy", Answerable = false },
            Asking("Two?") with { Type = "hard", Answerable = false },
            Asking("Three?") with { Type = "easy", Answerable = false });

        report.Ingest.ShouldBe(new IngestFigures(ArticlesPerSecond: 1, PassagesPerSecond: 3));
        report.Figures.Questions.ShouldBe(3);
        report.Figures.LatencyMs.ShouldBe(new LatencyFigures(20, 40, 40));
        report.Figures.Refusals.ShouldNotBeNull().UnanswerableRefused.ShouldNotBeNull().ShouldBe(2.0 / 3, 1e-12);
        report.Figures.Answers.Answered.ShouldBe(1.0 / 3, 1e-12);
        report.Types.Select(type => type.Key).ShouldBe(["easy", "hard"]);
        report.Types[0].Value.Refusals.ShouldBe(new RefusalFigures(0.5, null));
        report.Types[1].Value.LatencyMs.P50.ShouldBe(20);
    }

    [Fact]
    public async Task Progress_is_reported_for_articles_and_questions()
    {
        system.Refuses("One?", 10);
        system.Refuses("Two?", 20);

        await EvaluateAsync(Asking("One?"), Asking("Two?"));

        progress.Reported.ShouldBe(
        [
            new EvaluationProgress(EvaluationStage.Ingesting, 2, 2),
            new EvaluationProgress(EvaluationStage.Asking, 1, 2),
            new EvaluationProgress(EvaluationStage.Asking, 2, 2),
        ]);
    }

    [Fact]
    public async Task Cancelling_stops_before_the_next_question()
    {
        using var cancelling = new CancellationTokenSource();
        this.system.Refuses("One?", 10);
        var system = this.system.System with
        {
            AnswerAsync = async (question, token) =>
            {
                await cancelling.CancelAsync();
                return await this.system.System.AnswerAsync(question, token);
            },
        };
        var evaluator = new Evaluator(system, new EvaluationOptions(), this.system.Time);

        await evaluator.EvaluateAsync(SetOf(Asking("One?"), Asking("Two?")), null, cancelling.Token)
            .ShouldThrowAsync<OperationCanceledException>();

        this.system.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public void A_search_too_shallow_to_rank_ten_articles_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new Evaluator(system.System, new EvaluationOptions { SearchDepth = 9 }, TimeProvider.System));

    private Task<EvaluationReport> EvaluateAsync(params SetQuestion[] questions) => EvaluateAsync(new EvaluationOptions(), questions);

    private Task<EvaluationReport> EvaluateAsync(EvaluationOptions options, params SetQuestion[] questions) =>
        new Evaluator(system.System, options, system.Time).EvaluateAsync(SetOf(questions), progress, CancellationToken.None);

    private static QuestionSet SetOf(params SetQuestion[] questions) =>
        new("made-up", "articles.jsonl", new HashSet<string> { "bridge", "weather" }, questions);

    private static SetQuestion Asking(string text) => new() { Id = text, Text = text };
}
