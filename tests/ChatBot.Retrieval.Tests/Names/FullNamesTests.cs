using ChatBot.Retrieval.Names;

namespace ChatBot.Retrieval.Tests.Names;

public sealed class FullNamesTests
{
    private static readonly FullNames Names = new(new NameOptions());

    [Theory]
    [InlineData("Bill Clinton", "William Jefferson Clinton")]
    [InlineData("President Clinton", "Bill Clinton")]
    [InlineData("B. Clinton", "Bill Clinton")]
    [InlineData("Kim Jong-un", "Kim Jong Un")]
    [InlineData("Shinzo Abe", "Abe Shinzo")]
    [InlineData("Dmitri Medvedev", "Dima Medvedyev")]
    [InlineData("דונלד טראמפ", "Donald Trump")]
    [InlineData("아이 다카하시", "Takahashi Ai")]
    [InlineData("Donald Trump", "ドナルド・トランプ")]
    [InlineData("Владимир Зеленский", "Volodymyr Zelensky")]
    [InlineData("Άνγκελα Μέρκελ", "Angela Merkel")]
    [InlineData("Sean O’Brien", "Sean O'Brien")]
    public void Names_of_one_person_are_joined(string one, string other)
    {
        Names.AreOne(one, other).ShouldBeTrue();
        Names.AreOne(other, one).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Bill Clinton", "Hillary Clinton")]
    [InlineData("Bill Clinton", "Bill Gates")]
    [InlineData("Bill", "Williams")]
    [InlineData("Владимир Путин", "Donald Trump")]
    [InlineData("푸틴", "Merkel")]
    [InlineData("Путин", "푸틴")]
    [InlineData("", "Bill")]
    public void Names_of_two_persons_are_kept_apart(string one, string other)
    {
        Names.AreOne(one, other).ShouldBeFalse();
        Names.AreOne(other, one).ShouldBeFalse();
    }
}
