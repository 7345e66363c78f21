using ChatBot.Language;
using ChatBot.Retrieval.Encoding.Bert;
using ChatBot.Retrieval.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Retrieval.Tests.Reading;

public sealed class SpanScoresTests
{
    private const int QuestionLength = 3, Longest = 30;
    private static readonly Gen<(int, int)[]> Pieces = ArbMap.Default.GeneratorFor<(int, int)[]>()
        .Where(all => all.Length > QuestionLength);

    [Fact]
    public void The_span_is_the_words_between_the_likeliest_begin_and_the_likeliest_end()
    {
        var reading = Read([0, 0, 0, 1, 9, 1, 1], [0, 0, 0, 1, 1, 9, 1]);
        reading.Span.ShouldBe(TextRange.Between(10, 27));
        reading.Margin.ShouldBe(18);
    }

    [Fact]
    public void It_never_ends_before_it_begins() =>
        Read([0, 0, 0, 1, 1, 9, 1], [0, 0, 0, 9, 1, 2, 1]).Span.ShouldBe(TextRange.Between(20, 27));

    [Fact]
    public void What_is_said_for_the_question_itself_does_not_count() =>
        Read([0, 9, 9, 1, 2, 1, 1], [0, 9, 9, 1, 2, 1, 1]).Span.ShouldBe(TextRange.Between(10, 17));

    [Fact]
    public void The_margin_is_what_the_best_span_has_before_none_at_all() =>
        Read([4, 0, 0, 1, 2, 1], [3, 0, 0, 1, 2, 1]).Margin.ShouldBe(-3);

    [Fact]
    public void No_span_of_at_most_thirty_pieces_is_better() => Prop.ForAll(Pieces.ToArbitrary(), all =>
    {
        float[] first = [.. all.Select(pair => (float)(pair.Item1 % 100))], last = [.. all.Select(pair => (float)(pair.Item2 % 100))];
        var best = (from start in Enumerable.Range(QuestionLength, all.Length - QuestionLength)
                    from end in Enumerable.Range(start, Math.Min(Longest, all.Length - start))
                    select first[start] + last[end]).Max();
        Read([.. first, 0], [.. last, 0]).Margin.ShouldBe(best - first[0] - last[0]);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_a_part_only_the_words_that_stand_in_it_whole_count()
    {
        TextPiece[] passage = [new(0, 0, 7), new(1, 10, 7), new(2, 20, 7)];
        var reading = new PassageReading(0,
            new SpanScores(new ReaderInput(new int[7], QuestionLength, passage), [0, 0, 0, 9, 2, 1, 0], [0, 0, 0, 9, 1, 2, 0]));
        reading.BestIn(TextRange.Between(8, 30)).ShouldBe(new SpanReading(4, TextRange.Between(10, 27)));
        reading.BestIn(TextRange.Between(3, 16)).ShouldBe(SpanReading.Nothing);
    }

    /// <summary>Reads with one piece of seven letters at every tenth character; the last piece of the input is the closing one.</summary>
    private static SpanReading Read(float[] first, float[] last)
    {
        TextPiece[] passage = [.. Enumerable.Range(0, first.Length - QuestionLength - 1).Select(n => new TextPiece(n, n * 10, 7))];
        return new PassageReading(0, new SpanScores(new ReaderInput(new int[first.Length], QuestionLength, passage), first, last)).Best;
    }
}
