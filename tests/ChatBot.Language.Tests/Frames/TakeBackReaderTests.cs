using ChatBot.Language.Frames.TakeBacks;
using ChatBot.Language.Sentences;

namespace ChatBot.Language.Tests.Frames;

public sealed class TakeBackReaderTests
{
    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Frames", "take-backs.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.Split('\t') is [var claim, var next, var said])
                cases.Add(claim, next, said);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_sentence_behind_a_claim_takes_it_back_as_the_table_says(string claim, string next, string said)
    {
        var sentences = Read($"{claim} {next}");
        var found = TakeBackReader.Behind(sentences, 0);
        string.Join(' ', Enumerable.Range(1, sentences.Count - 1)
            .Select(at => found.FirstOrDefault(back => at >= back.First && at <= back.Last)?.Kind.ToString() ?? "-")).ShouldBe(said);
    }

    private static List<ReadSentence> Read(string text) =>
        [.. SentenceSplitter.Split(text).Select(range => new ReadSentence(range.Of(text), null))];
}
