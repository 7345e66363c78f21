using ChatBot.Answers.Drafts;
using ChatBot.Answers.Quoting;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Tests.Support;
using ChatBot.Answers.Verification;
using ChatBot.Language;
using ChatBot.Retrieval.Search;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Answers.Tests.Verification;

public sealed class CitationVerifierTests : IAsyncLifetime
{
    private const string Mayor =
        "“The bridge is safe,” Mayor Ada Lind said on Monday. The river rose by two metres. “We will not close it.”";
    private const string Engineer =
        "The bridge is not safe, engineer Olav Berg wrote. It was built in 1931.\n“I checked it,” he added.\nIda Moe agreed with him.";

    private const string Keeper = "Captain Ida Moe climbed the tower. She oiled the lamp. A week later Kari Holm took over.";
    private const string Blast = "The blast in Varna killed 12 people.";
    private const string Toll = "The blast in Varna killed 17 people.";

    private AnsweringSystem system = null!;

    public async Task InitializeAsync() => system = await AnsweringSystem.OverAsync(
    [
        new("mayor", "Bridge stays open", Mayor, "2024-02-29"),
        new("engineer", "Bridge in doubt", Engineer),
        new("keeper", "Lamp oiled", Keeper, "2024-02-26"),
        new("blast", "Blast in Varna", Blast, "2024-02-27"),
        new("toll", "Toll of Varna blast", Toll, "2024-02-28"),
    ]);

    public async Task DisposeAsync() => await system.DisposeAsync();

    [Fact]
    public async Task A_quotation_by_itself_holds()
    {
        var quotation = Quote("mayor", "The river rose by two metres.");

        (await VerifyAsync(new DraftSentence([quotation]))).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_quotation_with_its_speaker_and_its_date_holds()
    {
        var sentence = new DraftSentence([Quote("mayor", "We will not close it.")])
        {
            Speaker = new(Range("mayor", "Mayor Ada Lind"), true),
            PublishedAt = Midnight(29),
        };

        (await VerifyAsync(sentence)).ShouldHaveSingleItem().ShouldBe(sentence);
    }

    [Fact]
    public async Task Whom_she_means_holds_where_the_article_tells_and_else_takes_the_sentence_with_it()
    {
        var sentence = new DraftSentence([Quote("keeper", "She oiled the lamp.")]);

        (await VerifyAsync(sentence with { Referent = Range("keeper", "Ida Moe") })).ShouldHaveSingleItem().Referent.ShouldNotBeNull();
        (await VerifyAsync(sentence with { Referent = Range("keeper", "Kari Holm") })).ShouldBeEmpty();
        (await VerifyAsync(sentence with { Referent = new(5_000, 7) })).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sentence_that_two_articles_back_holds()
    {
        var sentence = new DraftSentence([Quote("engineer", "The bridge is"), Quote("mayor", "The bridge is")]);

        (await VerifyAsync(sentence)).ShouldHaveSingleItem().Quotations.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_second_citation_that_says_otherwise_is_dropped()
    {
        var (dead, more) = (Quote("blast", Blast), Quote("toll", Toll));

        (await VerifyAsync(new DraftSentence([dead, more]))).ShouldHaveSingleItem().Quotations.ShouldBe([dead]);
        (await VerifyAsync(new DraftSentence([dead, more])
        {
            Written =
            "The blast in Varna killed twelve people."
        })).ShouldHaveSingleItem().Quotations.ShouldBe([dead]);
        (await VerifyAsync(new DraftSentence([more, dead])
        {
            Written =
            "The blast in Varna killed twelve people."
        })).ShouldHaveSingleItem().Quotations.ShouldBe([dead]);
        (await VerifyAsync(new DraftSentence([more]) { Written = "The blast in Varna killed twelve people." })).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_written_sentence_is_held_against_all_of_the_sentence_that_its_words_are_cut_out_of()
    {
        var cut = Quote("engineer", "The bridge is");

        (await VerifyAsync(new DraftSentence([cut]) { Written = "The bridge is" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sentence_without_a_quotation_is_dropped() =>
        (await VerifyAsync(new DraftSentence([]))).ShouldBeEmpty();

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

        (await VerifyAsync(new DraftSentence([new("mayor", range, quote)]))).ShouldBeEmpty();
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
        (await VerifyAsync(new DraftSentence([new("mayor", new(start, length), "The")]))).ShouldBeEmpty();

    [Fact]
    public async Task A_quotation_of_an_article_that_is_not_there_is_dropped() =>
        (await VerifyAsync(new DraftSentence([new("nowhere", new(0, 3), "The")]))).ShouldBeEmpty();

    [Fact]
    public async Task A_quotation_outside_of_what_was_retrieved_is_dropped()
    {
        var river = Quote("mayor", "The river rose by two metres.");
        var sentence = new DraftSentence([river]);

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
        var sentence = new DraftSentence([river]);
        var (first, second) = (Hit("mayor", new(0, river.Range.Start + 10)), Hit("mayor", new(river.Range.Start + 10, 40)));
        var late = Hit("mayor", new(river.Range.Start + 13, 40));

        (await VerifyAsync([sentence], [second, first])).Sentences.ShouldHaveSingleItem();
        (await VerifyAsync([sentence], [first, late])).Sentences.ShouldBeEmpty();
    }

    [Fact]
    public async Task That_two_reports_differ_may_be_said_where_they_do()
    {
        var (dead, more) = (Quote("blast", Blast), Quote("toll", Toll));
        var other = new DraftSentence([dead]);
        var newer = new DraftSentence([more]) { Difference = new(ContrastKind.NewerReport, dead) };

        (await VerifyAsync(newer, other)).ShouldBe([newer, other]);
        (await VerifyAsync(newer with { Difference = new(ContrastKind.Reports, dead) }, other)).Select(kept => kept.Difference)
            .ShouldBe([null, null]);
        (await VerifyAsync(new DraftSentence([more]),
            other with { Difference = new(ContrastKind.NewerReport, more) }))[1].Difference.ShouldBeNull();
    }

    [Fact]
    public async Task That_they_differ_is_not_said_where_they_do_not_or_the_other_is_missing_or_false()
    {
        var river = Quote("mayor", "The river rose by two metres.");
        var built = Quote("engineer", "It was built in 1931.");
        var (dead, more) = (Quote("blast", Blast), Quote("toll", Toll));
        var newer = new DraftSentence([more]) { Difference = new(ContrastKind.NewerReport, dead) };
        var sentence = new DraftSentence([river]) { Difference = new(ContrastKind.Reports, built) };

        (await VerifyAsync(sentence, new DraftSentence([built]))).Select(kept => kept.Difference).ShouldBe([null, null]);
        (await VerifyAsync(sentence)).ShouldHaveSingleItem().Difference.ShouldBeNull();
        (await VerifyAsync(newer,
            new DraftSentence([dead]) { PublishedAt = Midnight(1) })).ShouldHaveSingleItem().Difference.ShouldBeNull();
    }

    [Theory]
    [InlineData("Ida Moe")]
    [InlineData("Olav Berg")]
    public async Task Words_that_no_statement_gives_to_a_speaker_are_dropped(string name)
    {
        var quotation = Quote("engineer", "It was built in 1931.");

        (await VerifyAsync(new DraftSentence([quotation]) { Speaker = new(Range("engineer", name), true) })).ShouldBeEmpty();
        (await VerifyAsync(new DraftSentence([quotation]) { Speaker = new(Range("engineer", name), false) })).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_speaker_may_be_named_anywhere_in_the_article_that_the_statement_points_to()
    {
        var sentence = new DraftSentence([Quote("engineer", "“I checked it,” he added.")]);

        (await VerifyAsync(sentence with { Speaker = new(Range("engineer", "Olav Berg"), false) })).ShouldHaveSingleItem();
        (await VerifyAsync(sentence with { Speaker = new(Range("engineer", "Ida Moe"), false) })).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_an_article_reports_is_not_put_into_a_mouth_as_a_whole()
    {
        var speaker = new Attribution(Range("engineer", "Olav Berg"), true);

        (await VerifyAsync(new DraftSentence([Quote("engineer", "“I checked it,” he added.")]) { Speaker = speaker })).ShouldBeEmpty();
        (await VerifyAsync(new DraftSentence([Quote("engineer", "I checked it")]) { Speaker = speaker })).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(0, 3, "How many people were killed by the blast in Varna?", false)]
    [InlineData(26, 2, "How many people did the blast in Varna kill?", true)]
    [InlineData(26, 2, "How many people did the blast in Burgas kill?", false)]
    [InlineData(26, 2, "Who killed people in Varna?", false)]
    [InlineData(4, 5, "How many people did the blast in Varna kill?", false)]
    [InlineData(-1, 9, "How many people did the blast in Varna kill?", false)]
    [InlineData(26, 0, "How many people did the blast in Varna kill?", false)]
    [InlineData(26, 90, "How many people did the blast in Varna kill?", false)]
    [InlineData(26, int.MaxValue, "How many people did the blast in Varna kill?", false)]
    public async Task What_is_set_in_bold_answers_what_is_asked_or_is_not_set_so(int start, int length, string asked, bool stays)
    {
        var phrase = new AnswerPhrase(new(start, length), MadeUpQuestion.Asked(asked));

        (await VerifyAsync(new DraftSentence([Quote("blast", Blast)]) { Phrase = phrase })).ShouldHaveSingleItem().Phrase.ShouldBe(stays
            ? phrase : null);
    }

    [Fact]
    public async Task One_bad_quotation_among_good_ones_drops_the_sentence()
    {
        var good = Quote("mayor", "The river rose by two metres.");

        (await VerifyAsync(new DraftSentence([good, good with { Quote = "The river fell by two metres." }]))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("The river")]
    [InlineData("on Monday")]
    public async Task A_speaker_that_the_text_does_not_name_there_is_dropped(string elsewhere)
    {
        var quotation = Quote("mayor", "We will not close it.");

        (await VerifyAsync(new DraftSentence([quotation]) { Speaker = new(Range("mayor", elsewhere), true) })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1, 4)]
    [InlineData(100_000, 4)]
    [InlineData(2, int.MaxValue)]
    [InlineData(10, -4)]
    public async Task A_speaker_outside_of_the_text_is_dropped(int start, int length) =>
        (await VerifyAsync(new DraftSentence([Quote("mayor", "The river")])
        {
            Speaker =
            new(new TextRange(start, length), start % 2 == 0)
        })).ShouldBeEmpty();

    [Fact]
    public async Task A_date_that_is_not_the_articles_is_dropped()
    {
        var quotation = Quote("mayor", "The river rose by two metres.");
        var undated = Quote("engineer", "It was built in 1931.");

        (await VerifyAsync(new DraftSentence([quotation]) { PublishedAt = Midnight(28) })).ShouldBeEmpty();
        (await VerifyAsync(new DraftSentence([undated]) { PublishedAt = Midnight(29) })).ShouldBeEmpty();
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
        var sentence = new DraftSentence(
            [Quote("mayor", "“The bridge is safe,” Mayor Ada Lind said on Monday."), Quote("mayor", "The river rose by two metres.")])
        { Written = text };

        (await VerifyAsync(sentence)).Count.ShouldBe(stays ? 1 : 0);
    }

    [Fact]
    public async Task A_written_sentence_needs_quotations_that_are_verbatim_and_retrieved()
    {
        var river = Quote("mayor", "The river rose by two metres.");
        var written = new DraftSentence([river]) { Written = "The river has risen by 2 metres." };

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
            [new([river]), new([river]) { Written = "Nobody said this." }, new([built]), new([])], Everything);

        verified.Sentences.Select(sentence => sentence.Quotations[0]).ShouldBe([river, built]);
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
            from written in Gen.Elements(null, cited[0].Quote, cited[1].Quote, "Everything")
            from count in Gen.Choose(0, 2)
            from speaker in Gen.OneOf(Gen.Constant((TextRange?)null), ranges.Select(range => (TextRange?)range))
            from isWhole in Gen.Elements(true, false)
            select new DraftSentence([.. cited.Take(count)])
            {
                Written = written,
                Speaker = speaker is { } name
                ? new Attribution(name, isWhole) : null
            };
        var retrieved = from id in articles
                        from range in Gen.OneOf(ranges,
            Gen.Constant(new TextRange(0, Engineer.Length)))
                        select Hit(id, range);
        var drafts = from draft in sentences.ListOf(6) from hits in retrieved.ListOf(3) select (draft, hits);

        Prop.ForAll(drafts.ToArbitrary(), drafted =>
        {
            var hits = drafted.hits.Where(hit => hit.Passage.Range.Length > 0).ToList();
            var verified = VerifyAsync([.. drafted.draft], hits).GetAwaiter().GetResult();
            return verified.Sentences.All(sentence => sentence.Quotations.Count > 0 && sentence.Quotations.All(quotation =>
                TextOf(quotation.ArticleId).Substring(quotation.Range.Start, quotation.Range.Length) == quotation.Quote
                && Enumerable.Range(quotation.Range.Start, quotation.Range.Length).All(at =>
                    hits.Exists(hit => hit.ArticleId == quotation.ArticleId && hit.Passage.Range.Start <= at + 1
                        && at < hit.Passage.Range.End))));
        }).QuickCheckThrowOnFailure();
    }

    private static IReadOnlyCollection<Hit> Everything =>
        [Hit("mayor", new(0, Mayor.Length)), Hit("engineer", new(0, Engineer.Length)), Hit("blast", new(0, Blast.Length)),
            Hit("toll", new(0, Toll.Length)), Hit("keeper", new(0, Keeper.Length))];

    private static string TextOf(string article) =>
        article switch { "mayor" => Mayor, "engineer" => Engineer, "blast" => Blast, "keeper" => Keeper, _ => Toll };

    private static TextRange Range(string article, string words) =>
        new(TextOf(article).IndexOf(words, StringComparison.Ordinal), words.Length);

    private static Quotation Quote(string article, string words) => new(article, Range(article, words), words);

    private static string Words(string article, TextRange range)
    {
        var text = TextOf(article);
        return range.Start >= 0 && range.Length > 0 && range.End <= text.Length ? range.Of(text) : "The";
    }

    private static Hit Hit(string article, TextRange range) => new(1, article, new(range, null), 1, 1, 1, 1);

    private static DateTimeOffset Midnight(int day) => new(2024, 2, day, 0, 0, 0, TimeSpan.Zero);

    private async Task<IReadOnlyList<DraftSentence>> VerifyAsync(params DraftSentence[] sentences) =>
        (await VerifyAsync(sentences, Everything)).Sentences;

    private async Task<Quotation?> NearestAsync(Quotation nearest) =>
        (await system.Get<CitationVerifier>()
            .VerifyAsync(new([], nearest), Everything, system.Get<KnownArticleCache>().ForQuestion(), CancellationToken.None)).Nearest;

    private async Task<VerifiedDraft> VerifyAsync(IReadOnlyList<DraftSentence> sentences, IReadOnlyCollection<Hit> hits) =>
        await system.Get<CitationVerifier>()
        .VerifyAsync(new(sentences, null), hits, system.Get<KnownArticleCache>().ForQuestion(), CancellationToken.None);
}
