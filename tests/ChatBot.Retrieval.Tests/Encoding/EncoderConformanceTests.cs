using System.Numerics.Tensors;
using ChatBot.Retrieval.Encoding;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.AI;

namespace ChatBot.Retrieval.Tests.Encoding;

/// <summary>What every encoder must do.</summary>
public abstract class EncoderConformanceTests
{
    private static readonly string[] Texts =
        ["What did Lavrov demand?", "a", "The weather in Paris was mild and sunny on Tuesday.", "Café naïve — “quotes”", "talks talks",
            "a b c d e f g"];

    protected abstract OnnxEncoder Encoder { get; }

    /// <summary>One that the test may dispose of.</summary>
    protected abstract OnnxEncoder Load(EncoderOptions options);

    [Fact]
    public async Task Vectors_have_unit_length_and_the_declared_dimensions()
    {
        foreach (var embedding in await Encoder.GenerateAsync(Texts))
        {
            TensorPrimitives.Norm(embedding.Vector.Span).ShouldBe(1f, 1e-5f);
            embedding.Vector.Length.ShouldBe(Encoder.Identity.Dimensions);
        }
    }

    [Fact]
    public async Task Vectors_come_in_the_order_of_the_texts()
    {
        var together = await Encoder.GenerateAsync(Texts);
        for (var i = 0; i < Texts.Length; i++) ShouldBeSame(together[i].Vector, await Encoder.GenerateVectorAsync(Texts[i]));
    }

    [Fact]
    public void A_text_has_the_same_vector_alone_and_in_any_company()
    {
        var words = Gen.Elements("talks", "a", "Lavrov", "St. Petersburg", "ﬁrms", "1,397", "\n", "☃☃", "of the", "—");
        var texts = words.ListOf().Select(list => string.Join(' ', list)).ListOf().Select(list => list.ToArray());
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(25), Prop.ForAll(texts.ToArbitrary(), company =>
        {
            var together = Encoder.GenerateAsync(company).GetAwaiter().GetResult();
            for (var i = 0; i < company.Length; i++)
                ShouldBeSame(together[i].Vector, Encoder.GenerateVectorAsync(company[i]).GetAwaiter().GetResult());
        }));
    }

    [Fact]
    public async Task The_same_text_has_the_same_vector_every_time() =>
        (await Encoder.GenerateVectorAsync(Texts[2])).ToArray().ShouldBe((await Encoder.GenerateVectorAsync(Texts[2])).ToArray());

    [Fact]
    public async Task Different_texts_have_different_vectors()
    {
        var embeddings = await Encoder.GenerateAsync(["talks", "weather"]);
        TensorPrimitives.CosineSimilarity(embeddings[0].Vector.Span, embeddings[1].Vector.Span).ShouldBeLessThan(0.99f);
    }

    [Fact]
    public async Task No_texts_have_no_vectors() => (await Encoder.GenerateAsync([])).ShouldBeEmpty();

    [Fact]
    public async Task An_empty_text_has_the_zero_vector_and_keeps_its_place()
    {
        var embeddings = await Encoder.GenerateAsync(["a", "", "b"]);
        embeddings[1].Vector.ToArray().ShouldBe(new float[Encoder.Identity.Dimensions]);
        ShouldBeSame(embeddings[2].Vector, await Encoder.GenerateVectorAsync("b"));
    }

    [Fact]
    public async Task A_very_long_text_is_cut_where_the_encoder_stops_reading()
    {
        var embedding = await Encoder.GenerateVectorAsync(string.Concat(Enumerable.Repeat("a b c ", 200_000)));
        ShouldBeSame(embedding, await Encoder.GenerateVectorAsync(string.Concat(Enumerable.Repeat("a b c ", 1_000))));
    }

    [Fact]
    public async Task Text_that_is_no_proper_text_still_has_a_vector()
    {
        foreach (var embedding in await Encoder.GenerateAsync(["\ud800", "talks \udc00\ud800 in Paris", "\0\u0001\u200b\ufeff", "\udfff"]))
            embedding.Vector.ToArray().ShouldAllBe(value => float.IsFinite(value));
    }

    [Fact]
    public async Task Encoding_is_cancelled_before_it_begins()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => Encoder.GenerateAsync(["a"], cancellationToken: cancelled.Token));
    }

    [Fact]
    public async Task Encoding_is_cancelled_between_batches()
    {
        using var encoder = Load(new EncoderOptions { BatchTokens = 1, Parallelism = 1 });
        using var source = new CancellationTokenSource();
        var running = encoder.GenerateAsync(Enumerable.Repeat(Texts[2], 100_000), cancellationToken: source.Token);
        await source.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task Many_callers_at_once_get_what_each_would_alone()
    {
        var alone = await Encoder.GenerateAsync(Texts);
        await Parallel.ForEachAsync(Enumerable.Range(0, 16), async (_, cancellationToken) =>
        {
            var embeddings = await Encoder.GenerateAsync(Texts, cancellationToken: cancellationToken);
            for (var i = 0; i < Texts.Length; i++) ShouldBeSame(embeddings[i].Vector, alone[i].Vector);
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Tokens_have_unit_vectors_and_ranges_of_the_text_itself(bool areQuestions)
    {
        var encoded = await Encoder.EncodeTokensAsync([.. Texts, ""], areQuestions, CancellationToken.None);
        encoded[^1].Tokens.ShouldBeEmpty();
        foreach (var (text, tokens) in Texts.Zip(encoded))
        {
            tokens.Tokens.Select(token => text.Substring(token.Start, token.Length))
                .ShouldBe(Encoder.Read(text).Select(token => text.Substring(token.Start, token.Length)));
            for (var i = 0; i < tokens.Tokens.Count; i++) TensorPrimitives.Norm(tokens[i]).ShouldBe(1f, 1e-5f);
        }
    }

    [Fact]
    public async Task Tokens_of_a_text_have_the_same_vectors_alone_and_among_others()
    {
        var together = await Encoder.EncodeTokensAsync(Texts, areQuestions: true, CancellationToken.None);
        for (var i = 0; i < Texts.Length; i++)
            ShouldBeSame(together[i].Values,
                (await Encoder.EncodeTokensAsync([Texts[i]], areQuestions: true, CancellationToken.None))[0].Values);
    }

    [Fact]
    public async Task A_disposed_encoder_says_so()
    {
        var encoder = Load(new EncoderOptions());
        encoder.Dispose();
        encoder.Dispose();
        await Should.ThrowAsync<ObjectDisposedException>(() => encoder.GenerateAsync(["a"]));
        await Should.ThrowAsync<ObjectDisposedException>(() =>
            encoder.EncodeTokensAsync(["a"], areQuestions: false, CancellationToken.None));
    }

    [Fact]
    public async Task Other_dimensions_than_the_encoders_own_are_refused() => await Should.ThrowAsync<ArgumentException>(() =>
        Encoder.GenerateAsync(["a"], new EmbeddingGenerationOptions { Dimensions = 3 }));

    [Fact]
    public void Services_tell_who_the_encoder_is()
    {
        Encoder.GetService<EncoderIdentity>().ShouldBe(Encoder.Identity);
        Encoder.GetRequiredService<EmbeddingGeneratorMetadata>().DefaultModelDimensions.ShouldBe(Encoder.Identity.Dimensions);
        Encoder.GetService(Encoder.GetType()).ShouldBeSameAs(Encoder);
        Encoder.GetService(typeof(EncoderIdentity), "key").ShouldBeNull();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, -1)]
    public void Options_out_of_range_are_refused(int batchTokens, int parallelism) =>
        Should.Throw<System.ComponentModel.DataAnnotations.ValidationException>(
            () => Load(new EncoderOptions { BatchTokens = batchTokens, Parallelism = parallelism }));

    protected static void ShouldBeSame(ReadOnlyMemory<float> actual, ReadOnlyMemory<float> expected)
    {
        actual.Length.ShouldBe(expected.Length);
        for (var i = 0; i < actual.Length; i++) actual.Span[i].ShouldBe(expected.Span[i], 1e-5f);
    }
}
