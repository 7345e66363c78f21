using ChatBot.Retrieval.Index;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Retrieval.Tests.Index;

public sealed class TopScoresTests
{
    [Fact]
    public void The_best_are_those_that_sorting_everything_gives() =>
        Prop.ForAll<byte[], byte>((scores, count) =>
        {
            var limit = 1 + (count % 12);
            var top = new TopScores(limit);
            for (var i = 0; i < scores.Length; i++)
                top.Add(i, scores[i] % 16);

            var sorted = scores.Select((score, i) => (i, (double)(score % 16))).OrderByDescending(item => item.Item2).ThenBy(item => item.i)
                .Take(limit);
            return top.Best().SequenceEqual(sorted);
        }).QuickCheckThrowOnFailure();
}
