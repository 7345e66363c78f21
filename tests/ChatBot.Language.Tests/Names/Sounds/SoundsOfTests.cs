using ChatBot.Language.Names.Sounds;

namespace ChatBot.Language.Tests.Names.Sounds;

public sealed class SoundsOfTests
{
    [Theory]
    [InlineData("Хрущёв", "XruSiov")]
    [InlineData("Зеленський", "zelenski")]
    [InlineData("Ђоковић", "JokoviC")]
    [InlineData("Μητσοτάκης", "micotakis")]
    [InlineData("Μπάιντεν", "baiden")]
    [InlineData("צ'ארלס", "Carls")]
    [InlineData("נתניהו", "ntnihw")]
    [InlineData("أوباما", "awbama")]
    [InlineData("گرگ", "grg")]
    [InlineData("문재인", "munJein")]
    [InlineData("트럼프", "tUrompU")]
    [InlineData("ファーウェイ", "fawei")]
    [InlineData("ヴァンクール", "vankUrU")]
    [InlineData("ジェーン", "Jen")]
    [InlineData("奥巴马", "aubama")]
    [InlineData("習近平", "SiJinpiN")]
    [InlineData("Shchukin", "Sukin")]
    [InlineData("Xavier", "ksavir")]
    public void A_name_is_written_as_it_is_read(string name, string sounds) => SoundsOf.Name(name).ShouldBe(sounds);

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("ሀይሌ")]
    public void What_has_no_letters_that_are_known_has_no_sounds(string name) => SoundsOf.Name(name).ShouldBeEmpty();

    [Theory]
    [InlineData("ドナルド", Script.Kana)]
    [InlineData("大統領トランプ", Script.Kana)]
    [InlineData("大統領", Script.Han)]
    [InlineData("Ελλάδα", Script.Greek)]
    [InlineData("'Ομπάμα", Script.Greek)]
    [InlineData("Київ", Script.Cyrillic)]
    [InlineData("ירושלים", Script.Hebrew)]
    [InlineData("القاهرة", Script.Arabic)]
    [InlineData("서울", Script.Hangul)]
    [InlineData("Łódź", Script.Latin)]
    [InlineData("2024", Script.Latin)]
    [InlineData("ไทย", Script.Other)]
    public void A_word_has_the_script_of_its_letters(string word, Script script) => Scripts.Of(word).ShouldBe(script);
}
