using ChatBot.Answers.Evidence;
using ChatBot.Answers.Understanding;
using ChatBot.Articles;
using ChatBot.Language.Speech;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Tests.Evidence;

public sealed class CandidateSentenceTests
{
    private const string Text =
        "Transport minister Elena Radeva met union leader Marc Aubry on Friday. She demanded an inquiry, and Aubry agreed.\n" +
        "“It is old. It leaks,” Aubry said. “We wait,” the minister said.\nRadeva left early. Radeva’s lawyer said that nothing was "
        + "decided.";

    [Theory]
    [InlineData("She demanded", "radeva", true)]
    [InlineData("“It is old.", "aubry", true)]
    [InlineData("“It is old.", "radeva", false)]
    [InlineData("It leaks", "aubry", true)]
    [InlineData("“We wait", "radeva", true)]
    [InlineData("“We wait", "aubry", false)]
    [InlineData("Radeva left", "radeva", false)]
    public void Only_whom_a_statement_is_by_speaks(string sentence, string name, bool speaks) =>
        Sentence(sentence).SpeaksBy(Name(name)).ShouldBe(speaks);

    [Theory]
    [InlineData("“It is old.", "Marc Aubry", true)]
    [InlineData("“We wait", "Elena Radeva", false)]
    public void A_sentence_that_does_not_name_its_speaker_is_given_the_best_name(string sentence, string name, bool isSpoken)
    {
        var candidate = Sentence(sentence);

        candidate.Speaker.ShouldNotBeNull().Of(Text).ShouldBe(name);
        candidate.IsSpoken.ShouldBe(isSpoken);
    }

    [Theory]
    [InlineData("It leaks,” Aubry said")]
    [InlineData("Radeva left")]
    [InlineData("Transport minister")]
    public void A_sentence_that_names_its_speaker_or_has_none_is_given_none(string sentence) => Sentence(sentence).Speaker.ShouldBeNull();

    [Theory]
    [InlineData("Radeva’s lawyer", "radeva", true)]
    [InlineData("“It is old.", "radeva", true)]
    [InlineData("“It is old.", "aubry", false)]
    [InlineData("Radeva left", "radeva", false)]
    public void What_a_lawyer_or_somebody_else_says_is_others_words(string sentence, string name, bool isOthers) =>
        Speech.IsOthers(Name(name), Sentence(sentence)).ShouldBe(isOthers);

    [Theory]
    [InlineData("The count began to hold deaths in hospitals. That contributed to the rise. Rain fell.", "That", true)]
    [InlineData("The count began to hold deaths in hospitals.\n\nThis was new.", "This", true)]
    [InlineData("The count began to hold deaths in hospitals. That week was cold.", "That", false)]
    [InlineData("“We count hospitals too,” the clerk said. That contributed to the rise.", "That", false)]
    [InlineData("Ada Lind said the count holds hospitals. That contributed to the rise.", "That", true)]
    [InlineData("The count holds hospitals. “That was new,” Ada Lind said.", "“That", true)]
    [InlineData("The count began. “That is new,” the clerk said.", "“That", false)]
    [InlineData("That contributed to the rise.", "That", false)]
    [InlineData("The island has nine clinics. Six have closed since 2005. Rain fell.", "Six", true)]
    [InlineData("Police held two fishermen. Both were freed on Friday.", "Both", true)]
    [InlineData("Police held ten fishermen. Most of them were freed.", "Most", true)]
    [InlineData("Police held ten fishermen. Most of the nets were lost.", "Most", false)]
    [InlineData("Police held ten fishermen. 2019 was a year of storms.", "2019", false)]
    [InlineData("Police held ten fishermen. Six fishermen were freed.", "Six", false)]
    [InlineData("The count began to hold deaths. It contributed to the rise.", "It", false)]
    public void A_sentence_about_what_the_one_before_says_is_quoted_with_it(string text, string opening, bool isWith)
    {
        var sentences = CandidateSentences.Of(new(new(new Article
        {
            Id = "a",
            Title = "News",
            Text = text,
            Origin = "a.txt",
            ContentHash = "0",
        })));

        var sentence = sentences.First(other => other.Text.StartsWith(opening, StringComparison.Ordinal));

        sentence.Quoted.ShouldNotBeNull().Start.ShouldBe(isWith ? sentence.Previous!.Range.Start : sentence.Range.Start);
        sentence.Quoted!.Value.End.ShouldBe(sentence.Range.End);
        if (isWith)
            sentence.IsQuotedWith(sentence.Previous!).ShouldBeTrue();
    }

    [Fact]
    public void An_address_is_no_sentence() =>
        CandidateSentences.Of(new(new(new Article
        {
            Id = "a",
            Title = "News",
            Text = "Rain fell.\n\nhttps://www.harbour.example/news\n\n“Yes.”",
            Origin = "a.txt",
            ContentHash = "0",
        }))).Select(sentence => sentence.Text).ShouldBe(["Rain fell.", "“Yes.”"]);

    [Fact]
    public void The_statements_of_one_speaker_tell_what_they_do()
    {
        var sentence = Sentence("She demanded");

        sentence.StatementsBy(Name("radeva")).ShouldHaveSingleItem().Force.ShouldBe(SpeechForce.Demand);
        sentence.StatementsBy(Name("petkov")).ShouldBeEmpty();
    }

    private static CandidateSentence Sentence(string opening)
    {
        ArticleBuilder.TryBuild(new RawArticle { Text = Text, Title = "A title", DerivedId = "a", Origin = "/a.txt" }, out var article,
            out var problem).ShouldBeTrue(problem);
        return CandidateSentences.Of(new(new(article!))).First(sentence => sentence.Text.StartsWith(opening, StringComparison.Ordinal));
    }

    private static AskedUnit Name(string word) =>
        new(UnitKind.Name, [new QueryTerm(TextAnalyzer.Tokens(word)[0], [TextAnalyzer.TermOf(word)], 1, true)], 1);
}
