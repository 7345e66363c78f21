using ChatBot.Answers.Evidence.AnswerPhrases;
using ChatBot.Answers.Tests.Support;

namespace ChatBot.Answers.Tests.Evidence.AnswerPhrases;

public sealed class PhraseFinderTests
{
    [Theory]
    [InlineData("When did the harbour bridge open?", "The harbour bridge opened on 1 May 1901 after long delays.", "1 May 1901")]
    [InlineData("When did the harbour bridge open?", "The harbour bridge opened in the early 19th century.", "the early 19th century")]
    [InlineData("In what year did the harbour bridge open?", "The harbour bridge opened on 1 May 1901.", "1901")]
    [InlineData("When was the harbour bridge closed?", "The harbour bridge was closed from 1914 to 1918.", "1914 to 1918")]
    [InlineData("When does the harbour bridge close?", "The harbour bridge is to close on Friday, 3 March 2023.", "Friday, 3 March 2023")]
    [InlineData("When does the first ferry leave?", "5. The first ferry leaves at 5.02 a.m. from the quay.", "5.02 a.m.")]
    [InlineData("When was the harbour bridge closed?", "The harbour bridge, which carries trams, was closed in 1950.", "1950")]
    [InlineData("When will the harbour bridge open?", "The harbour bridge will open in May 2027.", "May 2027")]
    [InlineData("When did the 1901 strike at the harbour end?", "The 1901 strike at the harbour ended in June.", "June")]
    public void A_time_is_told_whole(string question, string sentence, string phrase) => Found(question, sentence).ShouldBe(phrase);

    [Theory]
    [InlineData("How many ships left the harbour?", "Some 40 ships and 300 sailors left the harbour.", "40")]
    [InlineData("How many ships left the harbour?", "Twenty-one large ships left the harbour in 2 hours.", "Twenty-one")]
    [InlineData("How many ships left the harbour?", "Nine of the 40 ships left the harbour.", "Nine")]
    [InlineData("How many ships left the harbour?", "The harbour was left by 11 of the then 12 large ships.", "11")]
    [InlineData("How many ships left the harbour?", "Eleven out of some 40 ships left the harbour.", "Eleven")]
    [InlineData("How many people oppose the harbour bridge?", "In a poll, 49 percent of people oppose the harbour bridge.", "49 percent")]
    [InlineData("How many ships left the harbour?", "Nineteen thousand four hundred ships left the harbour.",
        "Nineteen thousand four hundred")]
    [InlineData("How much did the harbour bridge cost?", "The harbour bridge cost half a billion dollars.", "half a billion dollars")]
    [InlineData("How long was the harbour closed?", "The harbour was closed for a week.", "a week")]
    [InlineData("How many times was the harbour closed?", "The harbour was closed twice that year.", "twice")]
    [InlineData("How much did the harbour bridge cost?", "The harbour bridge cost $4.5 million and 3 lives.", "$4.5 million")]
    [InlineData("What percentage of the harbour is frozen?", "About 40 percent of the harbour is frozen.", "40 percent")]
    [InlineData("How old is the harbour master?", "The harbour master is 52 years old and has 3 sons.", "52 years old")]
    [InlineData("How high is the harbour bridge?", "The harbour bridge is 52 metres high and has 3 lanes.", "52 metres")]
    [InlineData("How long was the harbour closed?", "The harbour was closed for three weeks.", "three weeks")]
    public void A_number_is_that_of_the_counted_thing(string question, string sentence, string phrase) =>
        Found(question, sentence).ShouldBe(phrase);

    [Theory]
    [InlineData("Who opened the harbour bridge?", "The harbour bridge was opened by Mayor Ann Berg.", "Mayor Ann Berg")]
    [InlineData("Who opened the harbour bridge?", "Watched by Olaf Lind, Ann Berg opened the harbour bridge.", "Ann Berg")]
    [InlineData("Who opened the harbour bridge?", "The harbour bridge was opened by Ann Berg and praised by Olaf Lind.", "Ann Berg")]
    [InlineData("Where was the harbour master born?", "The harbour master was born in Bergen, Norway.", "Bergen, Norway")]
    [InlineData("In which city was the harbour master born?", "The harbour master was born in Bergen.", "Bergen")]
    [InlineData("Why was the harbour closed?", "The harbour was closed because of a storm, officials said.", "because of a storm")]
    public void A_name_or_a_reason_is_found_where_it_plays_the_part(string question, string sentence, string phrase) =>
        Found(question, sentence).ShouldBe(phrase);

    [Theory]
    [InlineData("When did the harbour bridge open?", "The harbour bridge, planned in 1890, opened in 1901.")]
    [InlineData("Who praised the harbour bridge?", "Ann Berg and Olaf Lind praised the harbour bridge.")]
    [InlineData("How many ships left the harbour?", "Ships left the harbour with 300 sailors.")]
    [InlineData("Who killed the harbour master?", "The harbour master was killed in England.")]
    [InlineData("Who is Ann Berg?", "Ann Berg is the harbour master.")]
    [InlineData("What happened at the harbour?", "The harbour was closed on Friday.")]
    [InlineData("When does the harbour bridge close?", "The harbour bridge may close on Friday.")]
    [InlineData("When will the harbour bridge open?", "The harbour bridge will not open in September.")]
    [InlineData("When did the harbour bridge open?", "The harbour bridge will open in September.")]
    [InlineData("When did the harbour bridge open?", "Berg denied that the harbour bridge opened in September.")]
    [InlineData("When did the harbour bridge open?", "Berg said on Friday that the harbour bridge opened.")]
    [InlineData("When does the harbour bridge open?", "Berg presented the harbour bridge on Friday.")]
    [InlineData("When was the harbour bridge closed?", "The harbour bridge opened by Berg in 1901 was closed.")]
    [InlineData("When will the council open the harbour bridge?", "The council decided on Friday to open the harbour bridge.")]
    [InlineData("When did Berg open the harbour bridge?", "Berg opened the harbour bridge and closed the road in 1901.")]
    [InlineData("When did the harbour bridge open?", "The harbour bridge opened before 1901.")]
    [InlineData("When was the harbour bridge praised?", "The harbour bridge was praised at the 1901 fair.")]
    [InlineData("When did Hilde Moen open the harbour bridge?", "Lars Moen opened the harbour bridge in 1901.")]
    [InlineData("How many people oppose the harbour bridge?", "In a poll of 1,004 people 49 percent oppose the harbour bridge.")]
    [InlineData("How many ships left the harbour?", "Most of the original nine ships left the harbour.")]
    [InlineData("How many ships left the harbour?", "One of the then 12 ships left the harbour.")]
    [InlineData("How many ships left the harbour?", "Nine of the sailors and of the 40 ships left the harbour.")]
    [InlineData("How many ships left the harbour?", "Some 10 to 15 ships left the harbour.")]
    [InlineData("How many ships left the harbour?", "Another 40 ships left the harbour.")]
    [InlineData("How many ships left the harbour?", "The 3rd of the ships left the harbour.")]
    [InlineData("How long was the harbour closed?", "The harbour was closed three weeks ago.")]
    [InlineData("Who criticised the harbour bridge?", "Mayor Ann Berg presented the harbour bridge on Friday.")]
    [InlineData("Who opened the harbour bridge?", "A spokesman for Ann Berg opened the harbour bridge.")]
    public void Where_it_is_not_sure_there_is_no_phrase(string question, string sentence) => Found(question, sentence).ShouldBeNull();

    [Fact]
    public void A_date_in_a_sentence_about_something_near_is_none() =>
        Found("When did the ferry from Bergen to Oslo sink?", "The ferry was built in 1890.").ShouldBeNull();

    private static string? Found(string question, string sentence) =>
        PhraseFinder.Find(MadeUpQuestion.Asked(question), sentence)?.Of(sentence);
}
