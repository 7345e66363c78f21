using ChatBot.Language.Languages;

namespace ChatBot.Language.Tests.Languages;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("What did Lavrov demand?", "en")]
    [InlineData("what did die zeit say about rio de janeiro", "en")]
    [InlineData("Regional differences", "en")]
    [InlineData("Putin", "en")]
    [InlineData("Wer traf Putin in Moskau?", "de")]
    [InlineData("Was forderte Lawrow?", "de")]
    [InlineData("Qui a rencontré Poutine ?", "fr")]
    [InlineData("¿Quién se reunió con Putin?", "es")]
    [InlineData("Chi ha incontrato Putin?", "it")]
    [InlineData("Quem se encontrou com Putin?", "pt")]
    [InlineData("Wie heeft Poetin ontmoet?", "nl")]
    [InlineData("Kto spotkał się z Putinem?", "pl")]
    [InlineData("Putin ile kim görüştü?", "tr")]
    [InlineData("Ai đã gặp Putin ở đâu?", "vi")]
    [InlineData("Cine s-a întâlnit cu Putin și unde?", "ro")]
    [InlineData("Vem var det som träffade Putin?", "sv")]
    [InlineData("Кто встретился с Путиным?", "ru")]
    [InlineData("Хто зустрівся з Путіним?", "uk")]
    [InlineData("Ποιος συνάντησε τον Πούτιν;", "el")]
    [InlineData("谁会见了普京？", "zh")]
    [InlineData("プーチンに会ったのは誰ですか", "ja")]
    [InlineData("누가 푸틴을 만났습니까?", "ko")]
    [InlineData("من التقى بوتين؟", "ar")]
    [InlineData("מי פגש את פוטין?", "he")]
    [InlineData("पुतिन से कौन मिला?", "hi")]
    [InlineData("ใครพบปูติน", "th")]
    public void A_question_shows_its_language(string question, string language) => LanguageGuess.Of(question).ShouldBe(language);

    [Fact]
    public void A_text_too_short_to_tell_is_in_the_language_before() => LanguageGuess.Of("Und Putin?", "de").ShouldBe("de");
}
