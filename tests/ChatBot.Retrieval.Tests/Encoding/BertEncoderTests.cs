using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Tests.Encoding.Bert;
using Microsoft.Extensions.AI;

namespace ChatBot.Retrieval.Tests.Encoding;

public sealed class BertEncoderTests : EncoderConformanceTests, IDisposable
{
    private readonly TinyBert model = new();
    private readonly BertEncoder encoder;

    public BertEncoderTests() => encoder = BertEncoder.Load(new EncoderOptions { Path = model.Path });

    protected override OnnxEncoder Encoder => encoder;

    protected override OnnxEncoder Load(EncoderOptions options) => BertEncoder.Load(options with { Path = model.Path });

    public void Dispose()
    {
        encoder.Dispose();
        model.Dispose();
    }

    [Fact]
    public void Text_is_enclosed_lower_cased_and_bared_of_accents()
    {
        encoder.Tokenize("Talks").ShouldBe([2, 5, 3]);
        encoder.Tokenize("tÁlks").ShouldBe(encoder.Tokenize("talks"));
    }

    [Fact]
    public void Symbols_are_kept_and_the_names_of_special_tokens_are_mere_text()
    {
        encoder.Tokenize("☃").ShouldBe([2, 1, 3]);
        encoder.Tokenize("talks$").ShouldBe([2, 5, 1, 3]);
        encoder.Tokenize("[SEP]").ShouldNotContain(4);
        encoder.Tokenize("[SEP]").Count(id => id == 3).ShouldBe(1);
    }

    [Fact]
    public void A_text_of_white_space_has_no_tokens() => encoder.Tokenize(" \n\t").ShouldBeEmpty();

    [Fact]
    public void Text_is_cut_so_that_the_enclosing_tokens_still_fit()
    {
        using var encoder = BertEncoder.Load(new EncoderOptions { Path = model.Path, MaxTokens = 5 });
        encoder.Tokenize("a b c d e f").Length.ShouldBe(5);
    }

    [Fact]
    public async Task A_model_without_token_types_gives_the_same_vectors()
    {
        using var model = new TinyBert(hasTypes: false);
        using var encoder = BertEncoder.Load(new EncoderOptions { Path = model.Path });
        ShouldBeSame(await encoder.GenerateVectorAsync("talks"), await this.encoder.GenerateVectorAsync("talks"));
    }

    [Fact]
    public void Another_model_vocabulary_or_limit_is_another_encoder()
    {
        using var other = new TinyBert(hasTypes: false);
        using var spelt = new TinyBert();
        File.AppendAllText(spelt.Vocabulary, "snow\n");
        EncoderOptions[] options = [new() { Path = other.Path }, new() { Path = spelt.Path }, new() { Path = model.Path, MaxTokens = 512 }];
        foreach (var option in options)
        {
            using var encoder = BertEncoder.Load(option);
            encoder.Identity.ShouldNotBe(this.encoder.Identity);
        }
    }

    [Theory]
    [InlineData(null, "model.onnx")]
    [InlineData("/nowhere/at/all", "/nowhere/at/all/model.onnx")]
    public void A_folder_that_is_not_there_is_refused_by_name(string? path, string named) =>
        RefusalOf(path).ShouldContain(named);

    [Fact]
    public void A_missing_vocabulary_is_refused_by_name()
    {
        File.Delete(model.Vocabulary);
        RefusalOf(model.Path).ShouldContain(model.Vocabulary);
    }

    [Fact]
    public void A_vocabulary_without_the_enclosing_tokens_is_refused_by_name()
    {
        File.WriteAllText(model.Vocabulary, "talks\n");
        RefusalOf(model.Path).ShouldContain(model.Vocabulary);
    }

    [Fact]
    public void A_file_that_is_no_model_is_refused_by_name()
    {
        using var model = new TinyBert();
        File.WriteAllText(model.Model, "no model");
        RefusalOf(model.Path).ShouldContain(model.Model);
    }

    [Fact]
    public void Other_inputs_are_refused_by_name()
    {
        using var model = new TinyBert(idsName: "pixels");
        RefusalOf(model.Path).ShouldContain("pixels");
    }

    private static string RefusalOf(string? path)
    {
        var refusal = Should.Throw<EncoderUnavailableException>(() => BertEncoder.Load(new EncoderOptions { Path = path }));
        refusal.Message.ShouldNotContain("\n");
        refusal.Message.ShouldContain("Encoder:Path");
        return refusal.Message;
    }
}
