using ChatBot.Answers.Verification.Support;
using ChatBot.Articles;
using ChatBot.Language;

namespace ChatBot.Answers.Tests.Verification.Support;

/// <summary>What an article takes back in its next sentences is no fact.</summary>
public sealed class TakenBackCheckTests
{
    private const string Pilot =
        "The pilot Arne Solli had tested positive for alcohol in May. On Friday the court cleared him. The sample was another man's.";
    private const string Mayor = "Mayor Ida Bakke resigned on Tuesday evening. An hour later she took it back.";
    private const string Photo = "A picture shows the old market hall in flames. In fact it was taken in 2011.";

    [Theory]
    [InlineData(Pilot, "Arne Solli tested positive for alcohol in May.")]
    [InlineData(Mayor, "Ida Bakke resigned on Tuesday evening as mayor.")]
    [InlineData(Photo, "The old market hall was in flames.")]
    public void What_the_next_sentence_takes_back_is_not_given_as_a_fact(string text, string sentence) =>
        Faults(text, sentence).ShouldContain(SupportFault.TakenBack);

    [Theory]
    [InlineData(Pilot, "Arne Solli tested positive for alcohol in May but was cleared by the court.")]
    [InlineData(Mayor, "Ida Bakke resigned on Tuesday evening and took it back an hour later.")]
    [InlineData("The hall was sold in May. The buyer is a bank. It opens in June.", "The hall was sold to somebody in May.")]
    public void Who_says_that_it_was_taken_back_is_not_held_against_it(string text, string sentence) =>
        Faults(text, sentence).ShouldNotContain(SupportFault.TakenBack);

    // Quoted is the first sentence, as a model names it.
    private static IReadOnlyList<SupportFault> Faults(string text, string sentence)
    {
        var article = new Article
        {
            Id = "a",
            Title = "",
            Text = text,
            Origin = "",
            ContentHash = "",
            PublishedAt = new(2024, 3, 5, 0, 0, 0, TimeSpan.Zero)
        };
        var first = new TextRange(0, text.IndexOf('.', StringComparison.Ordinal) + 1);
        return new SentenceSupport(new()).Judge(sentence, [new(article, new(0, text.Length), first, ArticleStatements.Of(article))]).Faults;
    }
}
