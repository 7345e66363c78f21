using ChatBot.Language.Sentences;

namespace ChatBot.Language.Tests.Sentences;

public sealed class CreditsTests
{
    [Theory]
    [InlineData("OSLO (AP) — Rain fell.", "Rain fell.")]
    [InlineData("SELMA, N.C. (AP) — Rain fell.", "Rain fell.")]
    [InlineData("BRAZZAVILLE, Republic of Congo (AP) — Rain fell.", "Rain fell.")]
    [InlineData("LONDON, May 3 (Reuters) - Rain fell.", "Rain fell.")]
    [InlineData("NATO watches the harbour — a port — for Norway.", "NATO watches the harbour — a port — for Norway.")]
    [InlineData("FDA inspectors — two of them — left.", "FDA inspectors — two of them — left.")]
    public void A_sentence_begins_behind_its_dateline(string sentence, string rest) =>
        sentence[Credits.AfterDateline(sentence, new(0, sentence.Length))..].ShouldBe(rest);
}
