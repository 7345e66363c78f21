using ChatBot.Articles.Passages;
using ChatBot.Articles.Tests.Support;
using ChatBot.Language;
using ChatBot.Language.Sentences;

namespace ChatBot.Articles.Tests.Passages;

public sealed class PassageSplitterTests
{
    private static readonly PassageOptions Options = new();

    [Fact]
    public void A_passage_is_a_substring_that_splits_no_surrogate_pair() => Check((article, passages) =>
        passages.All(passage =>
        {
            var text = article.Text.Substring(passage.Range.Start, passage.Range.Length);
            return text.Length > 0 && text == text.Trim() && !char.IsLowSurrogate(text[0]) && !char.IsHighSurrogate(text[^1]);
        }));

    [Fact]
    public void No_passage_is_longer_than_the_limit() => Check((article, passages) =>
        passages.All(passage => passage.Range.Of(article.Text)
            .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length <= Options.MaxWords));

    [Fact]
    public void Every_sentence_is_in_the_passages() => Check((article, passages) =>
        ArticleSentences.Of(article).All(sentence =>
            Enumerable.Range(sentence.Start, sentence.Length).All(at =>
                char.IsWhiteSpace(article.Text[at]) || passages.Any(passage => passage.Range.Start <= at && at < passage.Range.End))));

    [Fact]
    public void Passages_are_in_order_and_each_brings_something_new() => Check((_, passages) =>
        passages.Zip(passages.Skip(1))
        .All(pair => pair.First.Range.Start < pair.Second.Range.Start && pair.First.Range.End < pair.Second.Range.End));

    [Fact]
    public void No_passage_overlaps_a_heading() => Check((article, passages) =>
        ArticleSentences.Of(article).Count == 0 || passages.All(passage => !article.Headings.Any(passage.Range.Overlaps)));

    [Fact]
    public void A_passage_repeats_the_last_sentence_of_the_one_before()
    {
        var article = Some.Article(string.Join(' ', Enumerable.Range(1, 20).Select(Sentence)), "Numbers");

        var passages = new PassageSplitter(Options).Split(article);

        passages.Count.ShouldBeGreaterThan(2);
        foreach (var (before, after) in passages.Zip(passages.Skip(1)))
        {
            var shared = article.Text[after.Range.Start..before.Range.End];
            SentenceSplitter.Split(shared).Count.ShouldBe(1);
            before.Range.Of(article.Text).Split(' ').Length.ShouldBeInRange(70, 110);
        }
    }

    [Fact]
    public void Without_overlap_none_repeats_anything()
    {
        var article = Some.Article(string.Join(' ', Enumerable.Range(1, 20).Select(Sentence)), "Numbers");

        var passages = new PassageSplitter(new() { OverlapSentences = 0 }).Split(article);

        passages.Zip(passages.Skip(1)).ShouldAllBe(pair => pair.First.Range.End < pair.Second.Range.Start);
    }

    [Fact]
    public void A_list_without_stops_is_cut_at_words()
    {
        var list = string.Join(", ", Enumerable.Range(1, 1_000).Select(number => $"item{number}"));
        var article = Some.Article(list, "List");

        var passages = new PassageSplitter(Options).Split(article);

        passages.Count.ShouldBeGreaterThan(8);
        passages.ShouldAllBe(passage => passage.Range.Of(article.Text).StartsWith("item", StringComparison.Ordinal));
    }

    [Fact]
    public void An_endless_word_is_cut_between_characters()
    {
        var article = Some.Article(string.Concat(Enumerable.Repeat("😀", 5_000)), "Smiles");

        var passages = new PassageSplitter(Options).Split(article);

        passages.Count.ShouldBeGreaterThan(1);
        passages.ShouldAllBe(passage => passage.Range.Length % 2 == 0);
    }

    [Fact]
    public async Task The_sample_article_begins_anew_at_its_headings()
    {
        var article = await SeedArticle.ReadAsync();

        var passages = new PassageSplitter(Options).Split(article);

        passages.Select(passage => passage.Heading).ShouldBe(
            [null, null, "Putin’s third meeting – Whitkov", "Lavrov: These areas are important to us",
                "Lavrov: These areas are important to us"]);
        passages[0].Range.Of(article.Text).ShouldStartWith("Steve Whitkov, envoy");
        passages[2].Range.Of(article.Text).ShouldStartWith("His government is organizing");
    }

    [Fact]
    public void A_text_that_is_all_headings_is_still_found()
    {
        var article = Some.Article("Talks in Geneva", "Talks in Geneva");

        new PassageSplitter(Options).Split(article).ShouldHaveSingleItem().Range.ShouldBe(new TextRange(0, 15));
    }

    private static string Sentence(int number) => $"Sentence number {number} has a dozen words or so, and says nothing else.";

    private static void Check(Func<Article, IReadOnlyList<Passage>, bool> holds) =>
        ForEvery.Value(Some.Texts, text =>
            !ArticleBuilder.TryBuild(Some.Raw(text), out var article, out _)
            || holds(article, new PassageSplitter(Options).Split(article)));
}
