using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ChatBot.Answers;
using ChatBot.Answers.Conversations;
using ChatBot.Evaluation.Comparisons;
using ChatBot.Evaluation.Html;
using ChatBot.Evaluation.NamePairs;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Evaluation.Tests.Fakes;

namespace ChatBot.Evaluation.Tests.Html;

public sealed class HtmlReportTests
{
    private const string Hostile = "<img src=https://evil.example/x onerror=alert(1)>";
    private const string Text = "The bridge opened on May 1. It cost much. " + Hostile;

    private static readonly DateTimeOffset MadeAt = new(2026, 11, 22, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_page_fetches_nothing_and_runs_nothing()
    {
        var page = Parse(await WriteAsync(await MeasureAsync()));

        page.QuerySelectorAll("script, link, img, iframe, object, embed, form, base").ShouldBeEmpty();
        page.QuerySelectorAll("[src], [srcset], [style], [data]").ShouldBeEmpty();
        page.QuerySelectorAll("[href]").ShouldAllBe(link => link.GetAttribute("href")!.StartsWith('#'));
        page.QuerySelectorAll("*").SelectMany(element => element.Attributes).ShouldAllBe(attribute => !attribute.Name.StartsWith("on"));
        page.QuerySelector("style")!.TextContent.ShouldNotContain("url(");
        page.QuerySelector("style")!.TextContent.ShouldNotContain("@import");
        page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")
            .ShouldBe("default-src 'none'; style-src 'unsafe-inline'");
    }

    [Fact]
    public async Task A_wrong_answer_is_told_whole_and_as_text()
    {
        var page = Parse(await WriteAsync(await MeasureAsync()));

        var wrong = page.QuerySelectorAll("details.wrong").Single(one => one.ClassList.Contains("missing"));
        wrong.ShouldSatisfyAllConditions(
            () => wrong.QuerySelector(".asked")!.TextContent.ShouldBe($"When did it open? {Hostile}"),
            () => wrong.TextContent.ShouldContain("What of the bridge?"),
            () => wrong.TextContent.ShouldContain("1 May 1901"),
            () => wrong.QuerySelector("mark")!.TextContent.ShouldBe("opened on May 1"),
            () => wrong.QuerySelector(".cited q")!.TextContent.ShouldBe("It cost much."),
            () => wrong.QuerySelectorAll(".considered li.picked").Length.ShouldBe(1),
            () => wrong.QuerySelector(".features")!.TextContent.ShouldContain("+1.20 words met inside = 0.8"));
    }

    [Fact]
    public async Task Every_wrong_answer_is_there_under_what_is_wrong_with_it()
    {
        var page = Parse(await WriteAsync(await MeasureAsync()));

        page.QuerySelectorAll("details.wrong").Select(one => one.QuerySelector(".badge")!.TextContent)
            .ShouldBe(["answer not in the reply", "answered, though unanswerable", "refused, though answerable"]);
        page.QuerySelectorAll(".kinds span").Select(choice => choice.TextContent).ShouldBe(
            ["all 3", "refused, though answerable 1", "answered, though unanswerable 1", "answer not in the reply 1"]);
    }

    [Fact]
    public async Task Every_figure_of_the_set_stands_in_the_table_and_every_chart_that_can_be_drawn_is()
    {
        var set = await MeasureAsync();
        var page = Parse(await WriteAsync(set));

        var names = page.QuerySelectorAll(".figures th code").Select(name => name.TextContent).ToList();
        set.Report.Measured.ShouldAllBe(figure => names.Contains(figure.Name));
        names.ShouldContain("refusalCurve.auc");
        names.ShouldContain("calibration.ece");
        page.QuerySelectorAll(".card h4").Select(title => title.TextContent).ShouldBe(
            ["Calibration", "What refusing more would gain", "Where the confidence lies", "Answers by number of sentences", "Latency"]);
        page.QuerySelectorAll("svg[role='img']").ShouldAllBe(picture => picture.GetAttribute("aria-label")!.Length > 20);
    }

    [Fact]
    public async Task Where_answers_tell_nothing_of_their_confidence_its_charts_are_left_out()
    {
        var page = Parse(await WriteAsync(await MeasureAsync(hasConfidence: false)));

        page.QuerySelectorAll(".card h4").Select(title => title.TextContent).ShouldBe(["Answers by number of sentences", "Latency"]);
        page.QuerySelectorAll(".considered").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_changed_since_an_earlier_measurement_is_marked()
    {
        var set = await MeasureAsync();
        var before = new Dictionary<string, IReadOnlyDictionary<string, double>>
        {
            ["q1"] = new Dictionary<string, double>
            {
                ["answers.answered"] = 1,
                ["answers.contains"] = 1,
                ["refusals.answerableRefused"] = 0
            },
        };

        var page = Parse(await WriteAsync(new MeasuredSet(set.Report, new EarlierReport("made-up", before))));

        page.QuerySelector(".flips")!.TextContent.ShouldBe("Since the earlier measurement 0 wrong answers were mended and 1 went wrong "
            + "that were not.");
        page.QuerySelectorAll("details.new").Length.ShouldBe(1);
        page.QuerySelectorAll(".figures .badge").Select(badge => badge.TextContent).Distinct()
            .ShouldBe(["worse", "same"], ignoreOrder: true);
    }

    [Fact]
    public async Task Several_sets_and_pairs_of_names_stand_on_one_page()
    {
        var figures = new NameFigures(3, 0.5, [0.4, 0.6], [0.5, null], 0.01, 60, 0.7, 1.5);
        await using var output = new StringWriter();
        await new HtmlReport(MadeAt, "1.0", [await MeasureAsync(), await MeasureAsync()], [new NameReport("names", figures, [])])
            .WriteAsync(output, CancellationToken.None);

        var page = Parse(output.ToString());

        page.QuerySelectorAll("section h2").Select(title => title.TextContent).ShouldBe(["All sets", "made-up", "made-up", "names"]);
        page.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBe(["set-1", "set-2"]);
        page.QuerySelectorAll(".overview a").Select(link => link.GetAttribute("href")).ShouldBe(["#set-1", "#set-2"]);
        page.QuerySelectorAll("input").Select(input => input.GetAttribute("name")).Distinct().ShouldBe(["set-1-kind", "set-2-kind"]);
        page.QuerySelector(".made")!.TextContent.ShouldContain("22 November 2026, 09:30 UTC");
    }

    [Fact]
    public async Task Each_kind_of_wrong_answer_has_a_rule_in_the_style_sheet()
    {
        var page = Parse(await WriteAsync(await MeasureAsync()));

        var style = page.QuerySelector("style")!.TextContent;
        foreach (var kind in new[] { "refused", "unfounded", "missing", "speaker", "new" })
            style.ShouldMatch($@"\[value=""{Regex.Escape(kind)}""\]:checked\) \.wrong:not\(\.{Regex.Escape(kind)}\)");
    }

    private static async Task<MeasuredSet> MeasureAsync(bool hasConfidence = true)
    {
        var system = new ScriptedSystem();
        system.Holds("a", Text);
        var late = $"When did it open? {Hostile}";
        system.Answers(late, 3, ("It cost much.", "a", "It cost much."));
        system.Answers("Who died?", 5, ("The bridge opened on May 1.", "a", "The bridge opened on May 1."));
        system.Refuses("What did it cost?", 7);
        system.Finds(late, ("a", "The bridge opened on May 1."));
        SetQuestion[] questions =
        [
            new()
            {
                Id = "q1", Text = late, Type = "late", Answers = ["1 May 1901"], Relevant = ["a"], Evidence = ["opened on May 1"],
                History = [new Turn("What of the bridge?", "What of the bridge?", "It stands.", true)],
            },
            new() { Id = "q2", Text = "Who died?", Type = "dead", Answerable = false },
            new() { Id = "q3", Text = "What did it cost?", Type = "late", Answers = ["much"] },
        ];
        var answers = system.System.AnswerAsync;
        var evaluated = system.System with
        {
            AnswerAsync = async (question, cancellationToken) =>
            {
                question.IsExplained.ShouldBeTrue();
                var answer = await answers(question, cancellationToken);
                return hasConfidence ? Explained(answer) : answer;
            },
        };
        var set = new QuestionSet("made-up", "articles.jsonl", new HashSet<string> { "a" }, questions);
        var report = await new Evaluator(evaluated, new EvaluationOptions { IsExplained = true }, system.Time).EvaluateAsync(set, null,
            CancellationToken.None);
        return new(report);
    }

    private static Answer Explained(Answer answer) => answer with
    {
        Confidence = answer.Answered ? 0.8 : 0.2,
        Explanation = new(
            [
                new("a", "It cost much.", 0.8, IsPicked: answer.Answered, [new("words met inside", 0.8, 1.2), new("length", 40, -0.3)]),
                new("gone", Hostile, 0.1, IsPicked: false, []),
            ],
            answer.Answered ? 0.8 : 0.2,
            0.5),
    };

    private static async Task<string> WriteAsync(MeasuredSet set)
    {
        await using var output = new StringWriter();
        await new HtmlReport(MadeAt, "1.0", [set], []).WriteAsync(output, CancellationToken.None);
        return output.ToString();
    }

    private static IDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
}
