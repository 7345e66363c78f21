using System.Globalization;
using ChatBot.Articles.Cleaning;
using ChatBot.Articles.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Articles.Tests.Cleaning;

public sealed class TextCleanerTests
{
    [Fact]
    public void Cleaning_twice_is_cleaning_once() =>
        ForEvery.Value(Some.Texts, text => TextCleaner.Clean(TextCleaner.Clean(text)) == TextCleaner.Clean(text));

    [Fact]
    public void Cleaned_text_has_no_control_character_but_single_line_feeds_between_trimmed_lines() =>
        ForEvery.Value(Some.Texts, text =>
        {
            var cleaned = TextCleaner.Clean(text);
            return cleaned.Length == 0
                || cleaned.Split('\n').All(line => line.Length > 0 && line == line.Trim() && !line.Any(char.IsControl));
        });

    [Fact]
    public void Cleaned_text_is_well_formed_unicode() =>
        ForEvery.Value(Some.Texts, text => !HasLoneSurrogate(TextCleaner.Clean(text)));

    [Fact]
    public void Letters_of_plain_words_are_never_lost() =>
        ForEvery.Value(ArbMap.Default.ArbFor<NonEmptyArray<PositiveInt>>(), numbers =>
        {
            var words = numbers.Get.Select(number => "w" + number.Get.ToString(CultureInfo.InvariantCulture)).ToArray();
            return TextCleaner.Clean(string.Join(" \u00A0 ", words)) == string.Join(' ', words);
        });

    [Theory]
    [InlineData("AT&amp;T &quot;said&quot; &#8220;no&#8221;", "AT&T \"said\" “no”")]
    [InlineData("&amp;lt;b&amp;gt;", "<b>")]
    [InlineData("R&D; and Q&A", "R&D; and Q&A")]
    [InlineData("one\u00A0two\u2009three\tfour", "one two three four")]
    [InlineData("so\u00ADlar wind\u200Bow \uFEFFend", "solar window end")]
    [InlineData("first\r\n\r\n\r\nsecond\rthird\u2028fourth", "first\nsecond\nthird\nfourth")]
    [InlineData("  lead  \n   \n trail  ", "lead\ntrail")]
    [InlineData("bell\u0007 and null\0", "bell and null")]
    [InlineData("left\u202Eright", "leftright")]
    [InlineData("tag\U000E0041\U000E0042s", "tags")]
    public void Characters_are_cleaned_and_words_kept(string raw, string clean) => TextCleaner.Clean(raw).ShouldBe(clean);

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        TextCleaner.Clean("half \uD83D a smile").ShouldBe("half \uFFFD a smile");

    [Theory]
    [InlineData("cafe\u0301", "café")]
    [InlineData("a\u0302\u0323", "ậ")]
    [InlineData("\u0438\u0306", "й")]
    [InlineData("\u03B1\u0301", "ά")]
    [InlineData("\u1F71", "ά")]
    [InlineData("\u212B", "Å")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("\u0958x", "\u0915\u093Cx")]
    [InlineData("q\u0301", "q\u0301")]
    public void Letters_and_marks_are_composed(string raw, string composed) => TextCleaner.Clean(raw).ShouldBe(composed);

    [Fact]
    public void Joiners_stay_where_they_shape_and_go_where_they_hide()
    {
        TextCleaner.Clean("👩‍🚀 می‌خواهم").ShouldBe("👩‍🚀 می‌خواهم");
        TextCleaner.Clean("pass\u200Dword").ShouldBe("password");
    }

    [Theory]
    [InlineData("Advertisement")]
    [InlineData("SHARE THIS ARTICLE")]
    [InlineData("Read more: Putin meets envoy")]
    [InlineData("Sign up for our free daily newsletter")]
    [InlineData("This website uses cookies to improve your experience.")]
    [InlineData("© 2024 The Associated Press. All rights reserved.")]
    [InlineData("Copyright 2023 The Example Times")]
    [InlineData("Follow AP’s coverage of Europe at https://apnews.com/hub/europe")]
    [InlineData("____")]
    [InlineData("* * *")]
    public void Lines_of_page_furniture_are_dropped(string line) =>
        TextCleaner.Clean($"Before it.\n{line}\nAfter it.").ShouldBe("Before it.\nAfter it.");

    [Theory]
    [InlineData("Copyright law is changing, experts say.")]
    [InlineData("Share prices fell on Monday.")]
    [InlineData("Advertisement revenue fell by half.")]
    [InlineData("Subscribe or perish, the editor wrote.")]
    [InlineData("Read more books, he told them.")]
    [InlineData("Related industries suffered as well.")]
    [InlineData("Yes.")]
    public void Sentences_about_the_same_things_stay(string line) =>
        TextCleaner.Clean($"Before it.\n{line}").ShouldBe($"Before it.\n{line}");

    [Fact]
    public void Entities_inside_entities_are_decoded_to_the_last()
    {
        var nest = "a &" + string.Concat(Enumerable.Repeat("amp;", 500_000)) + "lt; b";
        TextCleaner.Clean(nest).ShouldBe("a < b");
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return true;
            at++;
        }
        return false;
    }
}
