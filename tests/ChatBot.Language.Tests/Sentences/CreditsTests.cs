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

    [Theory]
    [InlineData("Associated Press writer Ada Lind contributed to this report.", true)]
    [InlineData("___ Associated Press writers Ada Lind in Oslo and Ben Moe contributed to this report.", true)]
    [InlineData("Lind reported from Hartford, Connecticut.", true)]
    [InlineData("Lind and Moe reported from Oslo. ", true)]
    [InlineData("Lind, Berg and Moe reported from Little Rock, Ark.", true)]
    [InlineData("The Associated Press Health and Science Department receives support from the Harbour Trust.", true)]
    [InlineData("The AP is solely responsible for all content.", true)]
    [InlineData("For all of AP’s environmental coverage, visit https://apnews.com/hub/climate-and-environment", true)]
    [InlineData("Gunfire was reported from the harbour.", false)]
    [InlineData("Lind reported from her own pocket that the trust receives support from nobody.", false)]
    [InlineData("Norway receives support from the harbour trust.", false)]
    [InlineData("The home team receives support from the harbour trust.", false)]
    [InlineData("CNN reported from Tel Aviv that troops had left.", false)]
    public void A_line_that_tells_who_reported_or_paid_is_a_credit(string sentence, bool isCredit) =>
        Credits.IsCredit(sentence).ShouldBe(isCredit);
}
