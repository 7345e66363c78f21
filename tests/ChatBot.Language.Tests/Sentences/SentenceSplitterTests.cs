using ChatBot.Language.Sentences;
using ChatBot.Language.Tests.Support;

namespace ChatBot.Language.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    [Fact]
    public void Ranges_are_in_order_apart_trimmed_and_leave_out_only_white_space() =>
        ForEvery.Value(Some.Texts, text =>
        {
            var at = 0;
            foreach (var range in SentenceSplitter.Split(text))
            {
                var isTrimmed = range.Length > 0 && !char.IsWhiteSpace(text[range.Start]) && !char.IsWhiteSpace(text[range.End - 1]);
                if (range.Start < at || !isTrimmed || !string.IsNullOrWhiteSpace(text[at..range.Start]))
                    return false;
                at = range.End;
            }
            return string.IsNullOrWhiteSpace(text[at..]);
        });

    [Theory]
    [InlineData("Mr. Putin met Dr. Smith. They spoke.", "Mr. Putin met Dr. Smith.", "They spoke.")]
    [InlineData("Whitkov met Putin in St. Petersburg. It was Friday.", "Whitkov met Putin in St. Petersburg.", "It was Friday.")]
    [InlineData("The U.S. Senate voted. Gov. Roy Cooper agreed.", "The U.S. Senate voted.", "Gov. Roy Cooper agreed.")]
    [InlineData("He lives in the U.S. The war goes on.", "He lives in the U.S.", "The war goes on.")]
    [InlineData("He left the U.K. “We stay,” she said.", "He left the U.K.", "“We stay,” she said.")]
    [InlineData("It began at 5 p.m. Friday. It ended at 6 a.m. Police came.", "It began at 5 p.m. Friday.", "It ended at 6 a.m.",
        "Police came.")]
    [InlineData("J. K. Rowling and J.R.R. Tolkien wrote. George W. Bush read.", "J. K. Rowling and J.R.R. Tolkien wrote.",
        "George W. Bush read.")]
    [InlineData("On Sept. 11 and Jan. 6 they met. No. 5 won.", "On Sept. 11 and Jan. 6 they met.", "No. 5 won.")]
    [InlineData("It happened in Sept. Nobody knew.", "It happened in Sept.", "Nobody knew.")]
    [InlineData("He took vitamin D. He was well.", "He took vitamin D.", "He was well.")]
    [InlineData("She works for Acme Inc. The firm grew. Apple Inc. Chairman Levinson left.", "She works for Acme Inc.", "The firm grew.",
        "Apple Inc. Chairman Levinson left.")]
    [InlineData("Sen. Warnock, D-Ga., spoke in Washington, D.C. He won.", "Sen. Warnock, D-Ga., spoke in Washington, D.C.", "He won.")]
    [InlineData("Fruit, e.g. Apples, i.e. Pomes, vs. Stone fruit. End.", "Fruit, e.g. Apples, i.e. Pomes, vs. Stone fruit.", "End.")]
    [InlineData("Susan B. Anthony voted. Roe v. Wade fell.", "Susan B. Anthony voted.", "Roe v. Wade fell.")]
    [InlineData("So do I. Lavrov agreed.", "So do I.", "Lavrov agreed.")]
    public void Abbreviations_and_initials_do_not_end_a_sentence_unless_one_follows(string text, params string[] sentences) =>
        Sentences(text).ShouldBe(sentences);

    [Theory]
    [InlineData("It rose 3.5 percent to $2.10. Then it fell.", "It rose 3.5 percent to $2.10.", "Then it fell.")]
    [InlineData("See apnews.com for more. Bye.", "See apnews.com for more.", "Bye.")]
    [InlineData("1. Wash hands. 2. Eat.", "1. Wash hands.", "2. Eat.")]
    [InlineData("Well… I know... The end. Lewandowski . . . grabbed it.", "Well…", "I know...", "The end.",
        "Lewandowski . . . grabbed it.")]
    [InlineData("Really?! Yes! Who knows?", "Really?!", "Yes!", "Who knows?")]
    [InlineData("come to some details. of a possible peace agreement. Next.",
        "come to some details. of a possible peace agreement.", "Next.")]
    [InlineData("BOISE, Idaho. (AP) — More came. It was late.", "BOISE, Idaho. (AP) — More came.", "It was late.")]
    public void Stops_inside_a_sentence_do_not_end_it(string text, params string[] sentences) => Sentences(text).ShouldBe(sentences);

    [Theory]
    [InlineData("“It is hard. We know it,” he said. She left.", "“It is hard.", "We know it,” he said.", "She left.")]
    [InlineData("“It is over.” He left.", "“It is over.”", "He left.")]
    [InlineData("\"It is over.\" He left.", "\"It is over.\"", "He left.")]
    [InlineData("“Why now?” he asked. “Who knows?” Sergei Lavrov said.", "“Why now?” he asked.", "“Who knows?” Sergei Lavrov said.")]
    [InlineData("“We won!” The crowd went home.", "“We won!”", "The crowd went home.")]
    [InlineData("He said: “It is over. ” Then he left.", "He said: “It is over. ”", "Then he left.")]
    [InlineData("He left. “It is over,” he said.", "He left.", "“It is over,” he said.")]
    [InlineData("expelled from there, “the Russian minister said. Moscow holds.", "expelled from there, “the Russian minister said.",
        "Moscow holds.")]
    [InlineData("(He left.) She stayed.", "(He left.)", "She stayed.")]
    public void Closing_marks_stay_with_their_sentence(string text, params string[] sentences) => Sentences(text).ShouldBe(sentences);

    [Theory]
    [InlineData("他说。她走了！真的吗？是。", "他说。", "她走了！", "真的吗？", "是。")]
    [InlineData("Он уехал. Она осталась! Г. Иванов на ул. Ленина.", "Он уехал.", "Она осталась!", "Г. Иванов на ул. Ленина.")]
    [InlineData("Τι λες; Ναι. Ο κ. Λαβρόφ μίλησε.", "Τι λες;", "Ναι.", "Ο κ. Λαβρόφ μίλησε.")]
    [InlineData("«Это война.» Он ушёл.", "«Это война.»", "Он ушёл.")]
    public void Other_scripts_are_split_too(string text, params string[] sentences) => Sentences(text).ShouldBe(sentences);

    [Fact]
    public void A_line_feed_ends_a_sentence() =>
        Sentences("A heading\nA sentence. Another").ShouldBe(["A heading", "A sentence.", "Another"]);

    [Fact]
    public void Nothing_is_split_into_nothing() => SentenceSplitter.Split(" \n ").ShouldBeEmpty();

    private static IEnumerable<string> Sentences(string text) => SentenceSplitter.Split(text).Select(range => range.Of(text));
}
