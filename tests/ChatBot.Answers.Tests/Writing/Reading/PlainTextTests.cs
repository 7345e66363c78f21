using ChatBot.Answers.Writing.Reading;

namespace ChatBot.Answers.Tests.Writing.Reading;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Lavrov **demanded** five _provinces_.", "Lavrov demanded five provinces.")]
    [InlineData("- Lavrov demanded them.", "Lavrov demanded them.")]
    [InlineData("## Answer", "Answer")]
    [InlineData("1. Lavrov demanded them.", "Lavrov demanded them.")]
    [InlineData("See [the article](https://evil.example/x) here.", "See the article here.")]
    [InlineData("Five ![pixel](https://evil.example/p.png?q=secret) provinces.", "Five provinces.")]
    [InlineData("Five <img src=x onerror=alert(1)> provinces.", "Five provinces.")]
    [InlineData("Five <script>alert(1)</script> provinces.", "Five provinces.")]
    [InlineData("Five <!-- hidden --> provinces.", "Five provinces.")]
    [InlineData("Look at https://evil.example/x now.", "Look at now.")]
    [InlineData("Five\u202E provinces\u200B.", "Five provinces.")]
    [InlineData("“Five provinces.", "Five provinces.")]
    [InlineData("He said “five provinces”.", "He said “five provinces”.")]
    [InlineData("Five\r\n\tprovinces.", "Five provinces.")]
    [InlineData("Fewer than 5 < 6 and 7 > 2.", "Fewer than 5 < 6 and 7 > 2.")]
    [InlineData("A snake_case_name stays.", "A snake_case_name stays.")]
    public void Markup_goes_and_words_stay(string written, string plain) => PlainText.Of(written).ShouldBe(plain);

    [Fact]
    public void A_year_at_the_front_of_a_line_is_no_list() => PlainText.Of("2024. was a year").ShouldBe("2024. was a year");

    [Theory]
    [InlineData("Five [1].", "Five.", "1")]
    [InlineData("Five [1, 3] and six [2].", "Five and six.", "1,3,2")]
    [InlineData("Five 【4†source】.", "Five.", "4")]
    [InlineData("Five [passage 2].", "Five.", "2")]
    [InlineData("Five [sic].", "Five [sic].", "")]
    public void Markers_are_taken_out_of_a_sentence(string written, string text, string numbers)
    {
        var taken = Markers.Take(written);

        taken.Text.ShouldBe(text);
        string.Join(',', taken.Numbers).ShouldBe(numbers);
    }
}
