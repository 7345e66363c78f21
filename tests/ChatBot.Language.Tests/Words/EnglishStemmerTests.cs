using ChatBot.Language.Words;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Language.Tests.Words;

public sealed class EnglishStemmerTests
{
    // Pairs of the algorithm's published sample vocabulary.
    [Theory]
    [InlineData("consign", "consign")]
    [InlineData("consigned", "consign")]
    [InlineData("consigning", "consign")]
    [InlineData("consignment", "consign")]
    [InlineData("consist", "consist")]
    [InlineData("consistency", "consist")]
    [InlineData("consolation", "consol")]
    [InlineData("consolidating", "consolid")]
    [InlineData("conspicuously", "conspicu")]
    [InlineData("constancy", "constanc")]
    [InlineData("knack", "knack")]
    [InlineData("knaves", "knave")]
    [InlineData("kneeling", "kneel")]
    [InlineData("knightly", "knight")]
    [InlineData("knocker", "knocker")]
    [InlineData("news", "news")]
    [InlineData("generously", "generous")]
    [InlineData("communication", "communic")]
    [InlineData("hopping", "hop")]
    [InlineData("hoped", "hope")]
    [InlineData("agreed", "agre")]
    [InlineData("cries", "cri")]
    [InlineData("added", "add")]
    [InlineData("egged", "egg")]
    [InlineData("cry", "cri")]
    [InlineData("ties", "tie")]
    [InlineData("gas", "gas")]
    [InlineData("gaps", "gap")]
    [InlineData("say", "say")]
    [InlineData("rational", "ration")]
    [InlineData("adoption", "adopt")]
    [InlineData("succeeding", "succeed")]
    public void Words_get_the_stems_of_the_published_vocabulary(string word, string stem) =>
        EnglishStemmer.Stem(word).ShouldBe(stem);

    [Fact]
    public void Any_text_has_a_stem_that_is_no_longer_than_one_letter_more_and_is_not_empty() =>
        Prop.ForAll<NonEmptyString>(word =>
        {
            var stem = EnglishStemmer.Stem(word.Get);
            return stem.Length > 0 && stem.Length <= word.Get.Length + 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Lower_case_words_never_end_the_stemmer_early() =>
        Prop.ForAll(
            Gen.ArrayOf(Gen.Elements("abcdefghilmnorstuyz".ToCharArray())).Where(letters => letters.Length > 0).ToArbitrary(),
            letters => EnglishStemmer.Stem(new string(letters)).Length > 0).QuickCheckThrowOnFailure();
}
