using System.Numerics.Tensors;
using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Encoding.Tokens;
using Microsoft.Extensions.AI;

namespace ChatBot.Retrieval.Tests.Encoding;

public sealed class EmbeddedEncoderTests : EncoderConformanceTests
{
    /// <summary>What rounding to bytes may take from the cosine with the vector in single precision.</summary>
    private const float Closeness = 0.995f;

    private static readonly EmbeddedEncoder Shared = EmbeddedEncoder.Load();

    protected override OnnxEncoder Encoder => Shared;

    protected override OnnxEncoder Load(EncoderOptions options) => EmbeddedEncoder.Load(options);

    [Theory]
    [MemberData(nameof(Golden.Numbers), MemberType = typeof(Golden))]
    public void Token_ids_are_the_golden_ones(int number) => Shared.Tokenize(Golden.All[number].Text).ShouldBe(Golden.All[number].TokenIds);

    [Fact]
    public async Task Vectors_are_close_to_those_of_the_published_model()
    {
        using var published = BertEncoder.Load(PublishedModel.Options);
        var texts = Golden.All.Select(golden => golden.Text).Append(string.Join(' ', Golden.All.Select(golden => golden.Text))).ToArray();
        foreach (var (ours, theirs) in (await Shared.GenerateAsync(texts)).Zip(await published.GenerateAsync(texts)))
            TensorPrimitives.Dot(ours.Vector.Span, theirs.Vector.Span).ShouldBeGreaterThan(Closeness);
    }

    [Fact]
    public async Task Vectors_of_tokens_are_close_to_those_of_the_published_model()
    {
        using var published = BertEncoder.Load(PublishedModel.Options);
        string[] texts = [.. Golden.All.Select(golden => golden.Text)];
        var ours = await Shared.EncodeTokensAsync(texts, areQuestions: false, CancellationToken.None);
        var theirs = await published.EncodeTokensAsync(texts, areQuestions: false, CancellationToken.None);
        foreach (var (our, their) in ours.Zip(theirs))
        {
            our.Tokens.ShouldBe(their.Tokens);
            Enumerable.Range(0, our.Tokens.Count).Average(i => Cosine(our, their, i)).ShouldBeGreaterThan(Closeness);
        }
    }

    [Fact]
    public async Task A_question_is_read_behind_what_the_model_was_taught_to_read_before_it()
    {
        const string question = "What did Lavrov demand?";
        var asked = await Shared.GenerateVectorAsync(question, EncodingPurpose.ForQuestions());
        var spelt = await Shared.GenerateVectorAsync(Golden.All.Single(golden =>
            golden.Text.EndsWith(": " + question, StringComparison.Ordinal)).Text);
        var bare = await Shared.GenerateVectorAsync(question);
        TensorPrimitives.Dot(asked.Span, spelt.Span).ShouldBe(1, 1e-3f);
        TensorPrimitives.Dot(asked.Span, bare.Span).ShouldBeLessThan(0.99f);
    }

    [Fact]
    public void Its_identity_is_known_before_it_is_loaded() => Shared.Identity.ShouldBe(EmbeddedEncoder.PublishedIdentity);

    [Theory]
    [InlineData("weights.bin")]
    [InlineData("text.onnx")]
    [InlineData("tokens.onnx")]
    [InlineData("vocab.txt")]
    public void A_changed_file_is_refused_by_name(string changed)
    {
        using var folder = new EncoderCopy();
        folder.ChangeOneByte(changed);
        ShouldBeRefused(folder, changed);
    }

    [Fact]
    public void A_shortened_file_is_refused_by_name()
    {
        using var folder = new EncoderCopy();
        folder.Shorten("weights.bin");
        ShouldBeRefused(folder, "weights.bin");
    }

    [Theory]
    [InlineData("weights.bin")]
    [InlineData("text.onnx")]
    [InlineData("tokens.onnx")]
    [InlineData("vocab.txt")]
    public void A_missing_file_is_refused_by_name(string missing)
    {
        using var folder = new EncoderCopy();
        folder.Remove(missing);
        ShouldBeRefused(folder, missing);
    }

    private static float Cosine(TokenVectors ours, TokenVectors theirs, int token) => TensorPrimitives.Dot(ours[token], theirs[token]);

    private static void ShouldBeRefused(EncoderCopy folder, string named)
    {
        var options = new EncoderOptions { Path = folder.Path };
        var refusal = Should.Throw<EncoderUnavailableException>(() => EmbeddedEncoder.Load(options));
        refusal.Message.ShouldContain(Path.Combine(folder.Path, named));
        refusal.Message.ShouldContain("./run.sh");
        refusal.Message.ShouldNotContain("\n");
    }
}
