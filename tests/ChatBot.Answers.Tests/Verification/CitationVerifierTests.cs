using ChatBot.Answers.Composing;
using ChatBot.Answers.Tests.Support;
using ChatBot.Answers.Verification;
using ChatBot.Language;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Search;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Answers.Tests.Verification;

public sealed class CitationVerifierTests : IAsyncLifetime
{
    private const string Mayor = "“The bridge is safe,” Mayor Ada Lind said on Monday. The river rose by two metres. “We will not close it.”";
    private const string Engineer = "The bridge is not safe, engineer Olav Berg wrote. It was built in 1931.\n“I checked it,” he added.\nIda Moe agreed with him.";

    private const string Blast = "The blast in Varna killed 12 people.";
    private const string Toll = "The blast in Varna killed 17 people.";

    private AnsweringSystem system = null!;

    public async Task InitializeAsync() => system = await AnsweringSystem.OverAsync(
    [
        new("mayor", "Bridge stays open", Mayor, "2024-02-29"),
        new("engineer", "Bridge in doubt", Engineer),
        new("blast", "Blast in Varna", Blast, "2024-02-27"),
        new("toll", "Toll of Varna blast", Toll, "2024-02-28"),
    ]);

    public async Task DisposeAsync() => await system.DisposeAsync();

    [Fact]
    public async Task A_quotation_by_itself_holds()
    {
        var quotation = Quote("mayor", "The river rose by two metres.");

        (await VerifyAsync(new DraftSentence("The river rose by two metres.", [quotation]))).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_quotation_with_its_speaker_and_its_date_holds()
    {
        var sentence = new DraftSentence(
            "29 February 2024: Mayor Ada Lind: “We will not close it.”",
            [Quote("mayor", "We will not close it.")],
            new(Range("mayor", "Mayor Ada Lind"), Midnight(29)));

        (await VerifyAsync(sentence)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_sentence_that_two_articles_back_holds()
    {
        var sentence = new DraftSentence("The bridge is", [Quote("engineer", "The bridge is"), Quote("mayor", "The bridge is")]);

        (await VerifyAsync(sentence)).ShouldHaveSingleItem().Quotations.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_sentence_without_a_quotation_is_dropped() =>
        (await VerifyAsync(new DraftSentence("The river rose by two metres.", []))).ShouldBeEmpty();

    [Theory]
    [InlineData("The river rose by two metres!")]
    [InlineData("The river rose by two metres")]
    [InlineData("the river rose by two metres.")]
    [InlineData("The river rose by ten metres.")]
    [InlineData("The river rose by two\u00a0metres.")]
    [InlineData("The river rose by two metres. ")]
    [InlineData("")]
    public async Task A_quotation_that_is_not_verbatim_is_dropped(string quote)
    {
        var range = Range("mayor", "The river rose by two metres.");

        (await VerifyAsync(new DraftSentence(quote, [new("mayor", range, quote)]))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(0, 0)]
    [InlineData(5, -3)]
    [InlineData(0, 100_000)]
    [InlineData(100_000, 3)]
    [InlineData(int.MaxValue, 1)]
    [InlineData(1, int.MaxValue)]
    [InlineData(int.MinValue, int.MaxValue)]
    public async Task A_range_outside_of_the_text_is_dropped(int start, int length) =>
        (await VerifyAsync(new DraftSentence("The", [new("mayor", new(start, length), "The")]))).ShouldBeEmpty();

    [Fact]
    public async Task A_quotation_of_an_article_that_is_not_there_is_dropped() =>
        (await VerifyAsync(new DraftSentence("The", [new("nowhere", new(0, 3), "The")]))).ShouldBeEmpty();

    [Fact]
    public async Task A_quotation_outside_of_what_was_retrieved_is_dropped()
    {
        var river = Quote("mayor", "The river rose by two metres.");
        var sentence = new DraftSentence(river.Quote, [river]);

        (await VerifyAsync([sentence], [])).Sentences.ShouldBeEmpty();
        (await VerifyAsync([sentence], [Hit("engineer", new(0, Engineer.Length))])).Sentences.ShouldBeEmpty();
        (await VerifyAsync([sentence], [Hit("mayor", new(river.Range.Start + 1, 40))])).Sentences.ShouldBeEmpty();
        (await VerifyAsync([sentence], [Hit("mayor", new(0, river.Range.End - 1))])).Sentences.ShouldBeEmpty();
        (await VerifyAsync([sentence], [Hit("mayor", river.Range)])).Sentences.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_quotation_may_run_from_one_passage_into_the_next_but_not_over_a_gap()
    {
        var river = Quote("mayor", "The river rose by two metres.");
        var sentence = new DraftSentence(river.Quote, [river]);
        var (first, second) = (Hit("mayor", new(0, river.Range.Start + 10)), Hit("mayor", new(river.Range.Start + 10, 40)));
        var late = Hit("mayor", new(river.Range.Start + 13, 40));

        (await VerifyAsync([sentence], [second, first])).Sentences.ShouldHaveSingleItem();
        (await VerifyAsync([sentence], [first, late])).Sentences.ShouldBeEmpty();
    }

    [Fact]
    public async Task That_two_reports_differ_may_be_said_where_they_do()
    {
        var (dead, more) = (Quote("blast", Blast), Quote("toll", Toll));
        var other = new DraftSentence(dead.Quote, [dead]);
        var newer = new DraftSentence("The reports differ, the newer first: " + more.Quote, [more]) { Against = dead };

        (await VerifyAsync(newer, other)).Select(kept => kept.Text).ShouldBe([newer.Text, other.Text]);
        (await VerifyAsync(newer with { Text = "The reports differ: " + more.Quote }, other))[0].Text.ShouldBe(more.Quote);
        (await VerifyAsync(newer with { Text = "The reports differ wildly: " + more.Quote }, other)).ShouldHaveSingleItem();
        (await VerifyAsync(new DraftSentence(more.Quote, [more]), other with { Against = more, Text = "The reports differ, the newer first: " + dead.Quote }))[1].Text.ShouldBe(dead.Quote);
    }

    [Fact]
    public async Task That_they_differ_is_not_said_where_they_do_not_or_the_other_is_missing()
    {
        var river = Quote("mayor", "The river rose by two metres.");
        var built = Quote("engineer", "It was built in 1931.");
        var sentence = new DraftSentence("The reports differ: " + river.Quote, [river]) { Against = built };

        (await VerifyAsync(sentence, new DraftSentence(built.Quote, [built]))).Select(kept => kept.Text).ShouldBe([river.Quote, built.Quote]);
        (await VerifyAsync(sentence)).ShouldHaveSingleItem().Text.ShouldBe(river.Quote);
        (await VerifyAsync(sentence with { Against = null })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("The river rose by two metres yesterday.")]
    [InlineData("Lind: The river rose by two metres.")]
    [InlineData("The river never rose by two metres.")]
    [InlineData("1 March 2024: The river rose by two metres.")]
    [InlineData("The river rose by 2 metres.")]
    public async Task A_sentence_that_says_a_word_more_than_its_quotations_is_dropped(string text) =>
        (await VerifyAsync(new DraftSentence(text, [Quote("mayor", "The river rose by two metres.")]))).ShouldBeEmpty();

    [Theory]
    [InlineData("The bridge is safe")]
    [InlineData("safe is not The bridge")]
    [InlineData("The bridge")]
    [InlineData("")]
    public async Task A_sentence_that_leaves_words_out_or_orders_them_anew_is_dropped(string text) =>
        (await VerifyAsync(new DraftSentence(text, [Quote("engineer", "The bridge is not safe")]))).ShouldBeEmpty();

    [Theory]
    [InlineData("Ida Moe")]
    [InlineData("Olav Berg")]
    public async Task Words_that_no_statement_gives_to_a_speaker_are_dropped(string name)
    {
        var quotation = Quote("engineer", "It was built in 1931.");

        (await VerifyAsync(new DraftSentence($"{name}: It was built in 1931.", [quotation], new(Range("engineer", name), null)))).ShouldBeEmpty();
        (await VerifyAsync(new DraftSentence($"It was built in 1931. ({name})", [quotation], new(Range("engineer", name), null)))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_speaker_may_be_named_anywhere_in_the_article_that_the_statement_points_to()
    {
        var quotation = Quote("engineer", "“I checked it,” he added.");

        (await VerifyAsync(new DraftSentence("“I checked it,” he added. (Olav Berg)", [quotation], new(Range("engineer", "Olav Berg"), null)))).ShouldHaveSingleItem();
        (await VerifyAsync(new DraftSentence("“I checked it,” he added. (Ida Moe)", [quotation], new(Range("engineer", "Ida Moe"), null)))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_an_article_reports_is_not_put_into_a_mouth_as_a_whole()
    {
        var quotation = Quote("engineer", "“I checked it,” he added.");

        (await VerifyAsync(new DraftSentence("Olav Berg: “I checked it,” he added.", [quotation], new(Range("engineer", "Olav Berg"), null)))).ShouldBeEmpty();
        (await VerifyAsync(new DraftSentence("Olav Berg: “I checked it”", [Quote("engineer", "I checked it")], new(Range("engineer", "Olav Berg"), null)))).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task One_bad_quotation_among_good_ones_drops_the_sentence()
    {
        var good = Quote("mayor", "The river rose by two metres.");

        (await VerifyAsync(new DraftSentence(good.Quote, [good, good with { Quote = "The river fell by two metres." }]))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("The river")]
    [InlineData("on Monday")]
    public async Task A_speaker_that_the_text_does_not_name_there_is_dropped(string elsewhere)
    {
        var quotation = Quote("mayor", "We will not close it.");

        (await VerifyAsync(new DraftSentence("Ada Lind: “We will not close it.”", [quotation], new(Range("mayor", elsewhere), null)))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1, 4)]
    [InlineData(100_000, 4)]
    [InlineData(2, int.MaxValue)]
    [InlineData(10, -4)]
    public async Task A_speaker_outside_of_the_text_is_dropped(int start, int length) =>
        (await VerifyAsync(new DraftSentence("The river", [Quote("mayor", "The river")], new(new TextRange(start, length), null)))).ShouldBeEmpty();

    [Fact]
    public async Task A_date_that_is_not_the_articles_is_dropped()
    {
        var quotation = Quote("mayor", "The river rose by two metres.");
        var undated = Quote("engineer", "It was built in 1931.");

        (await VerifyAsync(new DraftSentence("28 February 2024: The river rose by two metres.", [quotation], new(null, Midnight(28))))).ShouldBeEmpty();
        (await VerifyAsync(new DraftSentence("29 February 2024: It was built in 1931.", [undated], new(null, Midnight(29))))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("According to Mayor Ada Lind, the bridge is safe.", true)]
    [InlineData("The river has risen by 2 metres.", true)]
    [InlineData("The river rose by two metres.", true)]
    [InlineData("The river rose by ten metres.", false)]
    [InlineData("According to Olav Berg, the bridge is safe.", false)]
    [InlineData("The bridge is not safe, the mayor said.", false)]
    [InlineData("Mayor Ada Lind said the bridge was built by penguins from Norway.", false)]
    [InlineData("The river rose by two metres. [see](http://evil.example)", false)]
    [InlineData("", false)]
    public async Task A_written_sentence_stays_only_where_its_quotations_say_what_it_says(string text, bool stays)
    {
        var sentence = new DraftSentence(text, [Quote("mayor", "“The bridge is safe,” Mayor Ada Lind said on Monday."), Quote("mayor", "The river rose by two metres.")]) { IsWritten = true };

        (await VerifyAsync(sentence)).Count.ShouldBe(stays ? 1 : 0);
        (await VerifyAsync(sentence with { IsWritten = false, Text = "The river has risen by 2 metres." })).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_written_sentence_needs_quotations_that_are_verbatim_and_retrieved()
    {
        var river = Quote("mayor", "The river rose by two metres.");
        var written = new DraftSentence("The river has risen by 2 metres.", [river]) { IsWritten = true };

        (await VerifyAsync(written with { Quotations = [] })).ShouldBeEmpty();
        (await VerifyAsync(written with { Quotations = [river with { Quote = "The river rose by ten metres." }] })).ShouldBeEmpty();
        (await VerifyAsync([written], [Hit("engineer", new(0, Engineer.Length))])).Sentences.ShouldBeEmpty();
        (await VerifyAsync([written], [Hit("mayor", river.Range)])).Sentences.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_holds_stays_in_order_and_what_fails_is_counted()
    {
        var (river, built) = (Quote("mayor", "The river rose by two metres."), Quote("engineer", "It was built in 1931."));

        var verified = await VerifyAsync(
            [new(river.Quote, [river]), new("Nobody said this.", [river]), new(built.Quote, [built]), new("x", [])], Everything);

        verified.Sentences.Select(sentence => sentence.Text).ShouldBe([river.Quote, built.Quote]);
        verified.Dropped.ShouldBe(2);
    }

    [Fact]
    public async Task The_nearest_quotation_is_held_to_the_same()
    {
        var river = Quote("mayor", "The river rose by two metres.");

        (await NearestAsync(river)).ShouldBe(river);
        (await NearestAsync(river with { Quote = "The river rose by ten metres." })).ShouldBeNull();
        (await NearestAsync(river with { ArticleId = "engineer" })).ShouldBeNull();
    }

    [Fact]
    public void Whatever_is_drafted_only_what_is_verbatim_and_retrieved_comes_out()
    {
        var articles = Gen.Elements("mayor", "engineer", "nowhere");
        var ranges = Gen.Choose(-3, Mayor.Length + 3).Two().Select(ends => TextRange.Between(ends.Item1, ends.Item2));
        var quotations =
            from id in articles
            from range in ranges
            from isTrue in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
            select new Quotation(id, range, isTrue ? Words(id, range) : "The bridge");
        var sentences =
            from cited in quotations.ListOf(2)
            from text in Gen.Elements(cited[0].Quote, "“" + cited[0].Quote + "”", cited[1].Quote, "Everything")
            from count in Gen.Choose(0, 2)
            from speaker in Gen.OneOf(Gen.Constant((TextRange?)null), ranges.Select(range => (TextRange?)range))
            select new DraftSentence(text, [.. cited.Take(count)], new(speaker, null));
        var retrieved = from id in articles from range in Gen.OneOf(ranges, Gen.Constant(new TextRange(0, Engineer.Length))) select Hit(id, range);
        var drafts = from draft in sentences.ListOf(6) from hits in retrieved.ListOf(3) select (draft, hits);

        Prop.ForAll(drafts.ToArbitrary(), drafted =>
        {
            var hits = drafted.hits.Where(hit => hit.Passage.Range.Length > 0).ToList();
            var verified = VerifyAsync([.. drafted.draft], hits).GetAwaiter().GetResult();
            return verified.Sentences.All(sentence => sentence.Quotations.Count > 0 && sentence.Quotations.All(quotation =>
                TextOf(quotation.ArticleId).Substring(quotation.Range.Start, quotation.Range.Length) == quotation.Quote
                && Enumerable.Range(quotation.Range.Start, quotation.Range.Length).All(at =>
                    hits.Exists(hit => hit.ArticleId == quotation.ArticleId && hit.Passage.Range.Start <= at + 1 && at < hit.Passage.Range.End))));
        }).QuickCheckThrowOnFailure();
    }

    private static IReadOnlyCollection<Hit> Everything =>
        [Hit("mayor", new(0, Mayor.Length)), Hit("engineer", new(0, Engineer.Length)), Hit("blast", new(0, Blast.Length)), Hit("toll", new(0, Toll.Length))];

    private static string TextOf(string article) => article switch { "mayor" => Mayor, "engineer" => Engineer, "blast" => Blast, _ => Toll };

    private static TextRange Range(string article, string words) => new(TextOf(article).IndexOf(words, StringComparison.Ordinal), words.Length);

    private static Quotation Quote(string article, string words) => new(article, Range(article, words), words);

    private static string Words(string article, TextRange range)
    {
        var text = TextOf(article);
        return range.Start >= 0 && range.Length > 0 && range.End <= text.Length ? range.Of(text) : "The";
    }

    private static Hit Hit(string article, TextRange range) => new(1, article, new(range, null), 1, 1, 1, 1);

    private static DateTimeOffset Midnight(int day) => new(2024, 2, day, 0, 0, 0, TimeSpan.Zero);

    private async Task<IReadOnlyList<DraftSentence>> VerifyAsync(params DraftSentence[] sentences) => (await VerifyAsync(sentences, Everything)).Sentences;

    private async Task<Quotation?> NearestAsync(Quotation nearest) =>
        (await system.Get<CitationVerifier>().VerifyAsync(new([], nearest), Everything, new(system.Get<IArticleIndex>()), CancellationToken.None)).Nearest;

    private async Task<VerifiedDraft> VerifyAsync(IReadOnlyList<DraftSentence> sentences, IReadOnlyCollection<Hit> hits) =>
        await system.Get<CitationVerifier>().VerifyAsync(new(sentences, null), hits, new(system.Get<IArticleIndex>()), CancellationToken.None);
}
