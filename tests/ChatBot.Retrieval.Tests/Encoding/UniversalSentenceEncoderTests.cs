using ChatBot.Retrieval.Encoding;
using Microsoft.Extensions.AI;

namespace ChatBot.Retrieval.Tests.Encoding;

public sealed class UniversalSentenceEncoderTests
{
    private static readonly UniversalSentenceEncoder Encoder = UniversalSentenceEncoder.Load();

    [Theory]
    [MemberData(nameof(Golden.Numbers), MemberType = typeof(Golden))]
    public async Task A_vector_agrees_with_TensorFlow_on_every_value(int number)
    {
        var golden = Golden.All[number];
        var vector = await Encoder.GenerateVectorAsync(golden.Text);
        ShouldAgree(vector, golden);
    }

    [Fact]
    public async Task Vectors_made_together_agree_with_TensorFlow_on_every_value()
    {
        var vectors = await Encoder.GenerateAsync(Golden.All.Select(golden => golden.Text));
        foreach (var (vector, golden) in vectors.Zip(Golden.All)) ShouldAgree(vector.Vector, golden);
    }

    private static void ShouldAgree(ReadOnlyMemory<float> vector, Golden golden)
    {
        vector.Length.ShouldBe(golden.Embedding.Length);
        for (var i = 0; i < vector.Length; i++) vector.Span[i].ShouldBe(golden.Embedding[i], 1e-5f);
    }
}
