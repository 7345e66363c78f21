using ChatBot.Retrieval.Encoding;
using Microsoft.Extensions.AI;

namespace ChatBot.Retrieval.Tests.Encoding;

public sealed class UniversalSentenceEncoderTests : EncoderConformanceTests
{
    private static readonly UniversalSentenceEncoder Shared = UniversalSentenceEncoder.Load();

    protected override OnnxEncoder Encoder => Shared;

    protected override OnnxEncoder Load(EncoderOptions options) => UniversalSentenceEncoder.Load(options);

    [Theory]
    [MemberData(nameof(UseGolden.Numbers), MemberType = typeof(UseGolden))]
    public async Task A_vector_agrees_with_TensorFlow_on_every_value(int number) =>
        ShouldBeSame(await Encoder.GenerateVectorAsync(UseGolden.All[number].Text), UseGolden.All[number].Embedding);

    [Fact]
    public async Task Vectors_made_together_agree_with_TensorFlow_on_every_value()
    {
        var vectors = await Encoder.GenerateAsync(UseGolden.All.Select(golden => golden.Text));
        vectors.Count.ShouldBe(UseGolden.All.Count);
        foreach (var (vector, golden) in vectors.Zip(UseGolden.All)) ShouldBeSame(vector.Vector, golden.Embedding);
    }

    [Fact]
    public void Its_identity_is_that_of_the_published_weights() => Encoder.Identity.ToString().ShouldBe("use-lite-512-713639df");

    [Theory]
    [InlineData("group1-shard3of7", "group1-shard1of7 to 7of7")]
    [InlineData("model.json", "model.json")]
    [InlineData("vocab.json", "vocab.json")]
    public void A_changed_file_is_refused_by_name(string changed, string named)
    {
        using var folder = new EncoderCopy();
        folder.ChangeOneByte(changed);
        ShouldBeRefused(folder, named);
    }

    [Fact]
    public void A_shortened_file_is_refused_by_name()
    {
        using var folder = new EncoderCopy();
        folder.Shorten("group1-shard7of7");
        ShouldBeRefused(folder, "group1-shard7of7");
    }

    [Theory]
    [InlineData("group1-shard1of7")]
    [InlineData("model.json")]
    [InlineData("vocab.json")]
    public void A_missing_file_is_refused_by_name(string missing)
    {
        using var folder = new EncoderCopy();
        folder.Remove(missing);
        ShouldBeRefused(folder, missing);
    }

    private static void ShouldBeRefused(EncoderCopy folder, string named)
    {
        var options = new EncoderOptions { Path = folder.Path };
        var refusal = Should.Throw<EncoderUnavailableException>(() => UniversalSentenceEncoder.Load(options));
        refusal.Message.ShouldContain(Path.Combine(folder.Path, named));
        refusal.Message.ShouldContain("./run.sh");
        refusal.Message.ShouldNotContain("\n");
    }
}
