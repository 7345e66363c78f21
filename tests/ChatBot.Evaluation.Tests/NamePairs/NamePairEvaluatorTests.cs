using System.Text.Json;
using ChatBot.Evaluation.NamePairs;
using ChatBot.Retrieval.Names;

namespace ChatBot.Evaluation.Tests.NamePairs;

public sealed class NamePairEvaluatorTests
{
    // By hand. Russian: of Putin/Путин, Macron/Макрон, Merkel/Шольц two are one name, and no stranger is near.
    // Nicknames: bill/william are one, bob/rebecca and becky/robert are crossed on purpose.
    private static readonly NamePairSet Set = new("names",
    [
        new("1", "Putin", "Путин", "russian"), new("2", "Macron", "Макрон", "russian"), new("3", "Merkel", "Шольц", "russian"),
        new("4", "william", "bill", "nickname"), new("5", "rebecca", "bob", "nickname"), new("6", "robert", "becky", "nickname"),
    ]);

    private readonly NameReport report = new NamePairEvaluator(new NameOptions()).Evaluate(Set);

    [Fact]
    public void Pairs_that_are_taken_for_one_name_are_counted_by_kind()
    {
        report.Types.Select(kind => kind.Key).ShouldBe(["russian", "nickname"]);
        report.Types[0].Value.Joined.ShouldBe(2 / 3.0, 1e-9);
        report.Types[1].Value.Joined.ShouldBe(1 / 3.0, 1e-9);
        report.All.Joined.ShouldBe(0.5, 1e-9);
        report.All.Pairs.ShouldBe(6);
    }

    // Bob's strangers are william and robert, Becky's william and rebecca: whatever the draw, only robert and rebecca are taken for them.
    [Fact]
    public void Strangers_that_are_taken_for_one_name_are_counted_beside()
    {
        report.Types[0].Value.FalselyJoined.ShouldBe(0);
        report.Types[1].Value.FalselyJoined.ShouldNotBeNull().ShouldBeInRange(0.1, 0.6);
        report.Types[1].Value.Strangers.ShouldBeInRange(1, 60);
    }

    // Among william, rebecca and robert Bill finds william, Bob robert alone and Becky rebecca alone: one right, two wrong.
    [Fact]
    public void What_is_found_among_all_names_is_counted_right_and_wrong()
    {
        report.Types[1].Value.Found.ShouldBe(1 / 3.0, 1e-9);
        report.Types[1].Value.WrongSpellings.ShouldBe(2 / 3.0, 1e-9);
    }

    [Fact]
    public void Halves_share_the_pairs_between_them()
    {
        var halves = report.Types[0].Value.Halves;

        halves.Length.ShouldBe(2);
        halves.OfType<double>().ShouldAllBe(half => half >= 0 && half <= 1);
    }

    [Fact]
    public void A_pair_alone_has_no_strangers()
    {
        var alone = new NamePairEvaluator(new NameOptions()).Evaluate(Set with { Pairs = [Set.Pairs[0]] });

        (alone.All.FalselyJoined, alone.All.Strangers).ShouldBe((null, 0));
    }

    [Fact]
    public void Every_run_gives_the_same_figures() =>
        NameReportJson.Write(new NamePairEvaluator(new NameOptions()).Evaluate(Set)).ShouldBe(NameReportJson.Write(report));

    [Fact]
    public void The_json_holds_the_figures_of_all_and_of_each_kind()
    {
        var json = JsonDocument.Parse(NameReportJson.Write(report)).RootElement;

        json.GetProperty("set").GetString().ShouldBe("names");
        json.GetProperty("pairs").GetInt32().ShouldBe(6);
        json.GetProperty("joined").GetDouble().ShouldBe(0.5);
        json.GetProperty("types").GetProperty("russian").GetProperty("joined").GetDouble().ShouldBe(0.6667);
        json.GetProperty("types").GetProperty("nickname").GetProperty("wrongSpellings").GetDouble().ShouldBe(0.6667);
    }
}
