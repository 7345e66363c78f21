using ChatBot.Answers.Evidence.Judging;
using ChatBot.Evaluation.Tests;
using ChatBot.Learning.Judging;

namespace ChatBot.Learning.Tests.Judging;

public sealed class JudgedExampleFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void What_was_written_is_read()
    {
        var path = Path.Combine(folder.Path, "set.examples.gz");
        var random = new Random(5);
        JudgedExample[] written = [Example("a.learn.small-1", 3, random), Example("b", 0, random), Example("b", 17, random)];
        JudgedExampleFile.Write(path, written);

        var read = JudgedExampleFile.Read(path);

        read.Select(example => example.Family).ShouldBe(["a", "b", "b"]);
        foreach (var (one, other) in read.Zip(written))
        {
            (one.Set, one.Question, one.Type, one.Fold, one.IsAnswerable, one.IsLabelled).ShouldBe(
                (other.Set, other.Question, other.Type, other.Fold, other.IsAnswerable, other.IsLabelled));
            one.Sentences.ShouldBe(other.Sentences);
            one.Labels.ShouldBe(other.Labels);
            one.MayAnswer.ShouldBe(other.MayAnswer);
            one.Rows.SelectMany(row => row).ShouldBe(other.Rows.SelectMany(row => row));
        }
    }

    [Fact]
    public void A_file_that_is_cut_off_is_told_of()
    {
        var path = Path.Combine(folder.Path, "set.examples.gz");
        JudgedExampleFile.Write(path, [Example("a", 40, new Random(5))]);
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);

        Should.Throw<InvalidDataException>(() => JudgedExampleFile.Read(path)).Message.ShouldContain("delete it");
    }

    public void Dispose() => folder.Dispose();

    private static JudgedExample Example(string set, int sentences, Random random) => new(
        set, "Wer – “who”?", "who", "f1", random.Next(2) == 0, random.Next(2) == 0,
        [.. Enumerable.Range(0, sentences).Select(n => $"Sentence {n}.")],
        [.. Enumerable.Range(0, sentences).Select(_ => SentenceFeatures.Names.Select(_ => random.NextSingle()).ToArray())],
        [.. Enumerable.Range(0, sentences).Select(_ => random.Next(2) == 0)],
        [.. Enumerable.Range(0, sentences).Select(_ => random.NextSingle())]);
}
