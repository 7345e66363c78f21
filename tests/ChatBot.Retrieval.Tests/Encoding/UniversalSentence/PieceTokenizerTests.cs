using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Encoding.UniversalSentence;

namespace ChatBot.Retrieval.Tests.Encoding.UniversalSentence;

public sealed class PieceTokenizerTests
{
    private static readonly PieceTokenizer Tokenizer = new(
        Vocabulary.Parse(File.ReadAllBytes(Path.Combine(UniversalSentenceEncoder.DefaultPath, "vocab.json"))));

    [Theory]
    [MemberData(nameof(Golden.Numbers), MemberType = typeof(Golden))]
    public void Token_ids_are_those_of_TensorFlow(int number) =>
        Tokenizer.Tokenize(Golden.All[number].Text).ShouldBe(Golden.All[number].TokenIds);
}
