using ChatBot.Retrieval.Search.Ranking;

namespace ChatBot.Retrieval.Tests.Search.Ranking;

public sealed class RankingModelTests
{
    private static readonly string[] Lines = [.. RankingFeatures.Names.Select((name, i) => $"{name} {i - 1}.5")];

    [Fact]
    public void The_score_is_the_weighted_sum_of_the_features() =>
        new RankingModel([.. RankingFeatures.Names.Select((_, i) => (double)i)])
            .Score([.. RankingFeatures.Names.Select((_, i) => i < 3 ? 10.0 : 0)]).ShouldBe(30);

    [Fact]
    public void What_is_written_is_read_back_to_the_same_bits()
    {
        var model = new RankingModel([.. RankingFeatures.Names.Select((_, i) => Math.Sqrt(i) - 1)]);
        var written = new StringWriter();
        model.Write(written);

        RankingModel.Read(new StringReader(written.ToString())).Weights.ShouldBe(model.Weights);
    }

    [Fact]
    public void The_shipped_weights_favour_words_and_meaning() =>
        RankingModel.Shipped.Weights.Take(3).ShouldAllBe(weight => weight > 0);

    [Fact]
    public void Remarks_and_empty_lines_are_passed_over() =>
        Read(["# a remark", "", .. Lines]).Weights[0].ShouldBe(-1.5, 1e-9);

    [Fact]
    public void A_missing_a_strange_a_surplus_or_a_broken_line_is_refused_by_its_number()
    {
        Should.Throw<FormatException>(() => Read(Lines[..^1])).Message.ShouldContain("weights of");
        Should.Throw<FormatException>(() => Read(["strange 1", .. Lines])).Message.ShouldContain("Line 1 ");
        Should.Throw<FormatException>(() => Read([.. Lines, Lines[0]])).Message.ShouldContain($"Line {Lines.Length + 1} ");
        Should.Throw<FormatException>(() =>
            Read([Lines[0].Replace("-1.5", "NaN", StringComparison.Ordinal), .. Lines[1..]])).Message.ShouldContain("Line 1 ");
    }

    private static RankingModel Read(IEnumerable<string> lines) =>
        RankingModel.Read(new StringReader(string.Join('\n', lines)));
}
