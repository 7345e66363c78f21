using ChatBot.Retrieval.Encoding;
using Microsoft.Extensions.AI;

namespace ChatBot.Retrieval.Tests.Encoding;

public sealed class PublishedModelTests : IDisposable
{
    private const string Prefix = "Represent this sentence for searching relevant passages: ";

    private readonly BertEncoder encoder = BertEncoder.Load(PublishedModel.Options with { QueryPrefix = Prefix });

    public void Dispose() => encoder.Dispose();

    [Fact]
    public async Task Vectors_are_the_golden_ones_alone_and_together()
    {
        var together = await encoder.GenerateAsync(Golden.All.Select(golden => golden.Text));
        foreach (var (vector, golden) in together.Zip(Golden.All))
        {
            ShouldBeGolden(vector.Vector.Span, golden);
            ShouldBeGolden((await encoder.GenerateVectorAsync(golden.Text)).Span, golden);
        }
    }

    [Fact]
    public async Task A_question_is_read_behind_its_prefix()
    {
        const string question = "What did Lavrov demand?";
        var asked = await encoder.GenerateVectorAsync(question, EncodingPurpose.ForQuestions());
        asked.ToArray().ShouldBe((await encoder.GenerateVectorAsync(Prefix + question)).ToArray());
        asked.ToArray().ShouldNotBe((await encoder.GenerateVectorAsync(question)).ToArray());
    }

    private static void ShouldBeGolden(ReadOnlySpan<float> vector, Golden golden)
    {
        vector.Length.ShouldBe(384);
        var sum = 0f;
        foreach (var value in vector) sum += value;
        sum.ShouldBe(golden.Sum, 1e-3f);
        for (var i = 0; i < golden.FirstValues.Length; i++) vector[i].ShouldBe(golden.FirstValues[i], 1e-4f);
    }
}
