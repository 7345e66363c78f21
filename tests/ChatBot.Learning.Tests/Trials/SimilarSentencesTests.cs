using ChatBot.Articles;
using ChatBot.Articles.Passages;
using ChatBot.Evaluation.Verification;
using ChatBot.Language;
using ChatBot.Learning.Trials.Corruptions;

namespace ChatBot.Learning.Tests.Trials;

public sealed class SimilarSentencesTests
{
    private const string Storm = "The storm killed 15 people in Varna on Monday night.";

    [Theory]
    [InlineData("The storm killed 17 people in Bergen on Monday night.", true)]
    [InlineData("The storm killed 17 people on Monday night.", true)]
    [InlineData("The storm raged in Bergen on Monday night.", true)]
    [InlineData("The storm killed 15 people on Monday night.", false)]
    [InlineData("The storm killed more than 12 people on Monday night.", false)]
    [InlineData("Penguins in the zoo of Bergen like herring.", false)]
    public void A_like_sentence_of_another_number_or_place_is_found(string other, bool isFound)
    {
        var storm = Gold("a", Storm);
        var sentences = new SimilarSentences([storm, Gold("b", other)]);

        (sentences.Otherwise(storm)?.Text).ShouldBe(isFound ? other : null);
    }

    [Fact]
    public void The_same_sentence_of_another_article_is_its_copy()
    {
        var (storm, copy) = (Gold("a", Storm), Gold("b", Storm));

        new SimilarSentences([storm, copy]).Copy(storm).ShouldBe(copy);
        new SimilarSentences([storm]).Copy(storm).ShouldBeNull();
    }

    private static GoldSentence Gold(string id, string text)
    {
        var report = new MeasuredArticle(new Article { Id = id, Title = id, Text = text, Origin = "test", ContentHash = id },
            new(new PassageOptions()));
        return new(id, report, new TextRange(0, text.Length), new TextRange(0, text.Length), null);
    }
}
