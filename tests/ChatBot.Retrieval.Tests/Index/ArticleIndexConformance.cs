using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Language.Speech;
using ChatBot.Language.Statements;
using ChatBot.Retrieval.Copies;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Tests.Support;

namespace ChatBot.Retrieval.Tests.Index;

/// <summary>What every index has to do, whatever database it lies in. Vectors are those of <see cref="HashingEncoder"/>.</summary>
public abstract class ArticleIndexConformance : IAsyncLifetime
{
    private IArticleIndex index = null!;

    private static CancellationToken None => CancellationToken.None;

    /// <summary>Opens the index of this test; a second call opens the same one again, beside the first.</summary>
    protected abstract Task<IArticleIndex> OpenAsync();

    public async Task InitializeAsync() => index = await OpenAsync();

    public async Task DisposeAsync() => await index.DisposeAsync();

    [Fact]
    public async Task A_new_index_is_empty_and_can_be_searched()
    {
        (await index.CountAsync(None)).ShouldBe(new IndexCounts(0, 0));
        (await index.ListAsync(None)).ShouldBeEmpty();
        (await index.FindAsync("a", None)).ShouldBeNull();
        (await index.FindVersionAsync("a", None)).ShouldBeNull();
        (await index.MatchPassagesAsync(["word"], 10, None)).ShouldBeEmpty();
        (await index.MatchArticlesAsync(["word"], 10, None)).ShouldBeEmpty();
        (await index.NearestPassagesAsync(HashingEncoder.VectorOf("x"), 10, None)).ShouldBeEmpty();
        (await index.ListNamesAsync(None)).ShouldBeEmpty();
        (await index.ListSourcesAsync(None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_article_comes_back_as_it_was_written()
    {
        var made = IndexedArticles.Make("a/ü 'quoted'", "erste Zeile — “quoted” \U0001F600", "second line");
        var written = made with { Article = made.Article with { ChangedAt = new(2026, 3, 2, 8, 30, 0, TimeSpan.Zero) } };
        await index.PutAsync(written, None);

        var read = (await index.FindAsync(written.Article.Id, None)).ShouldNotBeNull();

        read.ShouldBe(written.Article with { Headings = read.Headings, Seams = read.Seams });
        read.Headings.ShouldBe(written.Article.Headings);
        read.Seams.ShouldBe(written.Article.Seams);
        read.PublishedAt!.Value.Offset.ShouldBe(TimeSpan.FromHours(3));
    }

    [Fact]
    public async Task An_article_of_which_little_is_known_comes_back_as_it_was_written()
    {
        var bare = new Article { Id = "bare", Title = "", Text = "", Origin = "/bare.txt", ContentHash = "0" };
        await index.PutAsync(new IndexedArticle(bare, [], [], []), None);

        var read = (await index.FindAsync("bare", None)).ShouldNotBeNull();

        (read.Source, read.Url, read.Author, read.Language, read.PublishedAt).ShouldBe((null, null, null, null, null));
        (await index.CountAsync(None)).ShouldBe(new IndexCounts(1, 0));
        (await index.NearestPassagesAsync(HashingEncoder.VectorOf("x"), 10, None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Near_copies_are_known_once_both_are_written_and_no_longer_once_one_is_gone()
    {
        await PutAsync(Report("a", 0), Report("b", 1), Report("c", 200), IndexedArticles.Make("d", "unsigned"));

        (await CopiesAsync("a", "b", "c", "d", "unknown")).ShouldBe(["a b", "b a"]);
        (await CopiesAsync("a", "c")).ShouldBeEmpty();

        await PutAsync(Report("c", 2), Report("b", 300));
        (await CopiesAsync("a", "b", "c")).ShouldBe(["a c", "c a"]);

        await index.RemoveAsync("a", None);
        (await CopiesAsync("a", "b", "c")).ShouldBeEmpty();
        await PutAsync(Report("a", 0));
        (await CopiesAsync("a", "b", "c")).ShouldBe(["a c", "c a"]);
    }

    [Fact]
    public async Task A_frame_holds_the_articles_of_its_days_and_sources()
    {
        await PutAsync(
            Of("a", "AP News", new DateTimeOffset(2025, 4, 13, 23, 30, 0, TimeSpan.FromHours(-5))),
            Of("b", "Gazette", new DateTimeOffset(2025, 4, 14, 0, 0, 0, TimeSpan.Zero)),
            Of("c", null, null));

        (await index.ListWithinAsync(new(), None)).ShouldBe(["a", "b", "c"], ignoreOrder: true);
        (await index.ListWithinAsync(new(First: new(2025, 4, 13), Last: new(2025, 4, 13)), None)).ShouldBe(["a"]);
        (await index.ListWithinAsync(new(First: new(2025, 4, 14)), None)).ShouldBe(["b"]);
        (await index.ListWithinAsync(new(Sources: ["Gazette", "Other"]), None)).ShouldBe(["b"]);
        (await index.ListWithinAsync(new(Sources: []), None)).ShouldBeEmpty();
        (await index.ListWithinAsync(new(Author: "A. Reporter"), None)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_is_found_within_a_frame_is_the_best_of_it_however_far_down_it_stands_among_all()
    {
        await PutAsync([.. Enumerable.Range(0, 30).Select(number => IndexedArticles.Make($"near{number:00}", "ferry ferry ferry strike"))]);
        await PutAsync(IndexedArticles.Make("far", "ferry and much else that is about something other than boats"));
        var vector = HashingEncoder.VectorOf("ferry ferry ferry strike");
        SearchFrame frame = new() { Articles = ["far", "unknown"] };

        (await index.MatchPassagesWithinAsync(frame, [new("ferry", 0)], 3, None)).ShouldHaveSingleItem().ArticleId.ShouldBe("far");
        (await index.MatchArticlesWithinAsync(frame, [new("ferry", 0)], 3, None)).ShouldHaveSingleItem().ArticleId.ShouldBe("far");
        (await index.NearestPassagesWithinAsync(frame, vector, 3, None)).ShouldHaveSingleItem().ArticleId.ShouldBe("far");

        var all = await index.MatchPassagesAsync([new("ferry", 0)], 40, None);
        (await index.MatchPassagesWithinAsync(frame, [new("ferry", 0)], 1, None))[0]
            .ShouldBe(all.Single(score => score.ArticleId == "far"));
        (await index.MatchPassagesWithinAsync(new(Sources: []), [new("ferry", 0)], 3, None)).ShouldBeEmpty();
        // Which of thirty equal ones come first is each index's own affair.
        (await index.NearestPassagesWithinAsync(new(), vector, 3, None)).Select(score => score.Score)
            .ShouldBe((await index.NearestPassagesAsync(vector, 3, None)).Select(score => score.Score));
    }

    [Fact]
    public async Task The_newest_articles_of_a_frame_come_first()
    {
        await PutAsync(
            Of("a", "AP News", new DateTimeOffset(2025, 4, 13, 0, 0, 0, TimeSpan.Zero)),
            Of("d", "Gazette", new DateTimeOffset(2025, 4, 14, 0, 0, 0, TimeSpan.Zero)),
            Of("b", "Gazette", new DateTimeOffset(2025, 4, 14, 9, 0, 0, TimeSpan.Zero)), Of("c", null, null));

        (await index.ListNewestAsync(new(), 9, None)).ShouldBe(["b", "d", "a", "c"]);
        (await index.ListNewestAsync(new(), 2, None)).ShouldBe(["b", "d"]);
        (await index.ListNewestAsync(new(Last: new(2025, 4, 13)), 9, None)).ShouldBe(["a"]);
        (await index.ListNewestAsync(new(Sources: ["Gazette"]), 1, None)).ShouldBe(["b"]);
    }

    [Fact]
    public async Task The_passages_of_articles_are_listed_in_the_order_of_the_text()
    {
        await PutAsync(IndexedArticles.Make("b", "two words"), IndexedArticles.Make("a", "one", "two", "three"), IndexedArticles.Make("c"));

        var passages = await index.ListPassagesAsync(["b", "none", "a", "b", "c"], None);

        passages.Select(passage => passage.ArticleId).ShouldBe(["b", "a", "a", "a"]);
        passages.Skip(1).Select(passage => passage.Passage.Range.Start).ShouldBeInOrder();
        passages.ShouldBe(await index.GetPassagesAsync([.. passages.Select(passage => passage.Key)], None));
    }

    [Fact]
    public async Task Publishers_are_listed_with_their_articles_and_follow_the_index()
    {
        await PutAsync(Of("a", "Gazette", null), Of("b", "Gazette", null), Of("c", " ", null));
        (await index.ListPublishersAsync(None)).ShouldBe([new("A. Reporter", true, 3), new("Gazette", false, 2)]);

        await index.RemoveAsync("b", None);
        (await index.ListPublishersAsync(None)).ShouldBe([new("A. Reporter", true, 2), new("Gazette", false, 1)]);
        (await index.ListPublishersAsync(None)).ShouldBeSameAs(await index.ListPublishersAsync(None));
    }

    [Fact]
    public async Task Articles_are_listed_by_id_without_their_texts()
    {
        await PutAsync(IndexedArticles.Make("b", "two words"), IndexedArticles.Make("a", "one", "two", "three"));

        var list = await index.ListAsync(None);

        list.Select(article => article.Id).ShouldBe(["a", "b"]);
        list[0].ShouldBe(new ArticleSummary(
            "a", "Title of a", "AP News", "https://example.org/a",
            new DateTimeOffset(2025, 4, 13, 8, 30, 15, 250, TimeSpan.FromHours(3)), "one two three".Length, 3, "/articles/a.txt"));
    }

    [Fact]
    public async Task A_passage_is_found_by_its_words_and_tells_where_it_lies()
    {
        await PutAsync(IndexedArticles.Make("a", "the cat sat", "the dog ran"), IndexedArticles.Make("b", "a bird flew"));

        var match = (await index.MatchPassagesAsync(["dog"], 10, None)).ShouldHaveSingleItem();
        var passage = (await index.GetPassagesAsync([match.PassageKey], None)).ShouldHaveSingleItem();

        match.ArticleId.ShouldBe("a");
        passage.ShouldBe(new IndexedPassage(match.PassageKey, "a", new Passage(new TextRange(12, 11), "Heading")));
    }

    [Fact]
    public async Task Passages_are_given_in_the_order_asked_for_and_unknown_ones_left_out()
    {
        await PutAsync(IndexedArticles.Make("a", "one x", "two x", "three x"));
        var keys = (await index.MatchPassagesAsync(["x"], 10, None)).Select(match => match.PassageKey).OrderDescending().ToList();

        var passages = await index.GetPassagesAsync([.. keys, long.MaxValue, -1], None);
        var cosines = await index.CosinesAsync(HashingEncoder.VectorOf("q"), [long.MinValue, .. keys, long.MaxValue], None);

        passages.Select(passage => passage.Key).ShouldBe(keys);
        cosines.Select(cosine => cosine.PassageKey).ShouldBe(keys);
    }

    [Fact]
    public async Task Words_are_ranked_by_the_published_formula()
    {
        await PutAsync(IndexedArticles.Make("a", "x x y", "x z", "w w w w w"), IndexedArticles.Make("b", "y"));
        var bm25 = new Bm25();
        const double Mean = 11 / 4.0;

        var matches = await index.MatchPassagesAsync(["x", "y", "x", "unknown"], 10, None);

        matches.Select(match => match.Score).ShouldBe(
            new[]
            {
                (Bm25.Idf(4, 2) * bm25.Weight(2, 3, Mean)) + (Bm25.Idf(4, 2) * bm25.Weight(1, 3, Mean)),
                Bm25.Idf(4, 2) * bm25.Weight(1, 1, Mean),
                Bm25.Idf(4, 2) * bm25.Weight(1, 2, Mean),
            },
            tolerance: 1e-9);
    }

    [Fact]
    public async Task Whole_articles_are_ranked_by_the_published_formula()
    {
        await PutAsync(IndexedArticles.Make("a", "x", "x y"), IndexedArticles.Make("b", "y"), IndexedArticles.Make("c", "z z"));

        var matches = await index.MatchArticlesAsync(["x", "y"], 10, None);

        matches.Select(match => match.ArticleId).ShouldBe(["a", "b"]);
        matches[0].Score.ShouldBe((Bm25.Idf(3, 1) * new Bm25().Weight(2, 3, 2)) + (Bm25.Idf(3, 2) * new Bm25().Weight(1, 3, 2)), 1e-9);
        matches[1].Score.ShouldBe(Bm25.Idf(3, 2) * new Bm25().Weight(1, 1, 2), 1e-9);
    }

    [Fact]
    public async Task No_more_matches_are_given_than_asked_for_and_the_best_of_them()
    {
        await PutAsync(IndexedArticles.Make("a", "x filler filler", "x x", "x filler"));

        var all = await index.MatchPassagesAsync(["x"], 10, None);
        var best = await index.MatchPassagesAsync(["x"], 2, None);

        all.Count.ShouldBe(3);
        best.ShouldBe(all.Take(2));
        all.Select(match => match.Score).ShouldBeInOrder(SortDirection.Descending);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("a\" OR \"x")]
    [InlineData("x*")]
    [InlineData("terms:x")]
    [InlineData("NEAR(x y)")]
    [InlineData("x AND")]
    [InlineData("'; DROP TABLE articles; --")]
    [InlineData("\0")]
    [InlineData("x\0y")]
    [InlineData("\ud800")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("%")]
    [InlineData("{\"a\":")]
    public async Task A_hostile_term_matches_nothing(string term)
    {
        await PutAsync(IndexedArticles.Make("a", "x y terms"));

        (await index.MatchPassagesAsync([term], 10, None)).ShouldBeEmpty();
        (await index.MatchArticlesAsync([term], 10, None)).ShouldBeEmpty();
        (await index.CountPassagesWithAsync([term], None))[term].ShouldBe(0);
        (await index.FindAsync(term, None)).ShouldBeNull();
        (await index.CountAsync(None)).Articles.ShouldBe(1);
    }

    [Fact]
    public async Task Terms_beyond_the_Latin_letters_are_found_as_they_are()
    {
        await PutAsync(IndexedArticles.Make("a", "лавров сказал", "東京 で", "straße ı̇"));

        foreach (var term in new[] { "лавров", "東京", "straße", "ı̇" })
            (await index.MatchPassagesAsync([term], 10, None)).ShouldHaveSingleItem();
        (await index.MatchPassagesAsync(["strasse"], 10, None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Terms_are_counted_by_passage()
    {
        await PutAsync(IndexedArticles.Make("a", "x x y", "x"), IndexedArticles.Make("b", "x"));

        (await index.CountPassagesWithAsync(["x", "y", "z"], None)).ShouldBe(
            new Dictionary<string, int> { ["x"] = 3, ["y"] = 1, ["z"] = 0 }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_vector_finds_its_own_passage_first()
    {
        await PutAsync([.. Enumerable.Range(0, 20).Select(i => IndexedArticles.Make($"a{i}", $"first {i}", $"second {i}"))]);

        var nearest = await index.NearestPassagesAsync(HashingEncoder.VectorOf("second 7"), 5, None);

        nearest.Count.ShouldBe(5);
        nearest[0].ArticleId.ShouldBe("a7");
        nearest[0].Score.ShouldBe(1, 1e-5);
        nearest.Select(near => near.Score).ShouldBeInOrder(SortDirection.Descending);
        (await index.CosinesAsync(HashingEncoder.VectorOf("second 7"), [nearest[3].PassageKey], None))
            .ShouldHaveSingleItem().Score.ShouldBe(nearest[3].Score, 1e-6);
    }

    [Fact]
    public async Task A_changed_article_is_replaced_whole()
    {
        await PutAsync(IndexedArticles.Make("a", "Old words here", "Old more"), IndexedArticles.Make("b", "Other"));
        var oldKeys = (await index.MatchPassagesAsync(["old"], 10, None)).Select(match => match.PassageKey).ToList();
        oldKeys.Count.ShouldBe(2);

        await PutAsync(IndexedArticles.Make("a", "New text"));

        (await index.CountAsync(None)).ShouldBe(new IndexCounts(2, 2));
        (await index.MatchPassagesAsync(["old", "words"], 10, None)).ShouldBeEmpty();
        (await index.MatchArticlesAsync(["old"], 10, None)).ShouldBeEmpty();
        (await index.CountPassagesWithAsync(["old", "new"], None)).ShouldBe(
            new Dictionary<string, int> { ["old"] = 0, ["new"] = 1 }, ignoreOrder: true);
        (await index.GetPassagesAsync(oldKeys, None)).ShouldBeEmpty();
        (await index.CosinesAsync(HashingEncoder.VectorOf("x"), oldKeys, None)).ShouldBeEmpty();
        (await index.NearestPassagesAsync(HashingEncoder.VectorOf("x"), 10, None)).Count.ShouldBe(2);
        (await index.ListNamesAsync(None)).ShouldBe([new NameCount("New", 1), new NameCount("Other", 1)]);
        (await index.FindAsync("a", None))!.Text.ShouldBe("New text");
    }

    [Fact]
    public async Task A_removed_article_is_gone_from_every_answer()
    {
        await PutAsync(IndexedArticles.Make("a", "Gone soon"), IndexedArticles.Make("b", "Stays here"));

        (await index.RemoveAsync("a", None)).ShouldBeTrue();
        (await index.RemoveAsync("a", None)).ShouldBeFalse();

        (await index.CountAsync(None)).ShouldBe(new IndexCounts(1, 1));
        (await index.MatchPassagesAsync(["gone", "soon"], 10, None)).ShouldBeEmpty();
        (await index.NearestPassagesAsync(HashingEncoder.VectorOf("Gone soon"), 10, None)).ShouldHaveSingleItem().ArticleId.ShouldBe("b");
        (await index.ListNamesAsync(None)).ShouldBe([new NameCount("Stays", 1)]);
    }

    [Fact]
    public async Task Who_says_what_comes_back_as_it_was_written_for_several_articles_at_once()
    {
        var named = new Statement(new TextRange(0, 5), StatementKind.Direct, new TextRange(6, 2), new TextRange(9, 4), new TextRange(14, 3),
            "said", SpeechForce.Deny);
        var described = named with
        {
            Content = new TextRange(20, 1),
            Kind = StatementKind.Mixed,
            Speaker = null,
            CueTerm = ":",
            Force = SpeechForce.Say
        };
        await PutAsync(IndexedArticles.Make("a/ü 'x'", "text") with { Statements = [named, described] },
            IndexedArticles.Make("b", "text") with { Statements = [described] }, IndexedArticles.Make("c", "text"));

        var statements = await index.GetStatementsAsync(["c", "unknown", "a/ü 'x'", "a/ü 'x'"], None);

        statements.Keys.ShouldBe(["c", "a/ü 'x'"], ignoreOrder: true);
        statements["a/ü 'x'"].ShouldBe([named, described]);
        statements["c"].ShouldBeEmpty();
        (await index.GetStatementsAsync([], None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_says_what_is_replaced_and_removed_with_its_article()
    {
        var statement = new Statement(new TextRange(0, 3), StatementKind.Indirect, new TextRange(0, 1), null, new TextRange(1, 1), "say",
            SpeechForce.Say);
        await PutAsync(IndexedArticles.Make("a",
            "old") with
        { Statements = [statement, statement with { Content = new TextRange(1, 1) }] });

        await PutAsync(IndexedArticles.Make("a", "new") with { Statements = [statement] });
        (await index.GetStatementsAsync(["a"], None))["a"].ShouldBe([statement]);

        await index.RemoveAsync("a", None);
        (await index.GetStatementsAsync(["a"], None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Names_are_counted_by_article()
    {
        await PutAsync(IndexedArticles.Make("a", "Putin met Whitkov", "Putin said"), IndexedArticles.Make("b", "Putin left"));

        (await index.ListNamesAsync(None)).ShouldBe([new NameCount("Putin", 2), new NameCount("Whitkov", 1)], ignoreOrder: true);
    }

    [Fact]
    public async Task An_unchanged_article_can_move_to_another_origin()
    {
        await PutAsync(IndexedArticles.Make("a", "text"));

        (await index.MoveAsync("a", "/elsewhere.jsonl", None)).ShouldBeTrue();
        (await index.MoveAsync("unknown", "/elsewhere.jsonl", None)).ShouldBeFalse();

        (await index.FindVersionAsync("a", None)).ShouldBe(new ArticleVersion("hash of text", "/elsewhere.jsonl"));
        (await index.ListAsync(None))[0].Origin.ShouldBe("/elsewhere.jsonl");
    }

    [Fact]
    public async Task What_a_source_looked_like_is_kept_until_it_is_removed()
    {
        var stamp = new SourceStamp(5_000_000_000, new DateTimeOffset(638_800_000_001_234_567, TimeSpan.Zero));
        await index.PutSourceAsync("/a.txt", new SourceStamp(1, DateTimeOffset.UnixEpoch), None);
        await index.PutSourceAsync("/a.txt", stamp, None);
        await index.PutSourceAsync("/b.txt", stamp, None);
        await index.RemoveSourceAsync("/b.txt", None);
        await index.RemoveSourceAsync("/never.txt", None);

        var source = (await index.ListSourcesAsync(None)).ShouldHaveSingleItem();

        source.Key.ShouldBe("/a.txt");
        source.Value.ShouldBe(stamp);
    }

    [Fact]
    public async Task A_second_user_of_the_index_sees_what_the_first_writes()
    {
        await PutAsync(IndexedArticles.Make("a", "first"), IndexedArticles.Make("b", "second"), IndexedArticles.Make("c", "third"));
        await using var other = await OpenAsync();
        (await other.NearestPassagesAsync(HashingEncoder.VectorOf("first"), 10, None)).Count.ShouldBe(3);
        (await other.ListNamesAsync(None)).ShouldBeEmpty();

        await PutAsync(IndexedArticles.Make("b", "replaced twice", "Now two"), IndexedArticles.Make("d", "fourth"));
        await index.RemoveAsync("a", None);

        (await other.NearestPassagesAsync(HashingEncoder.VectorOf("fourth"), 10, None)).Select(near => near.ArticleId)
            .ShouldBe(["b", "b", "c", "d"], ignoreOrder: true);
        (await other.NearestPassagesAsync(HashingEncoder.VectorOf("replaced twice"), 1, None))[0].Score.ShouldBe(1, 1e-5);
        (await other.MatchPassagesAsync(["first", "second", "fourth"], 10, None)).ShouldHaveSingleItem().ArticleId.ShouldBe("d");
        (await other.ListNamesAsync(None)).ShouldBe([new NameCount("Now", 1)]);
    }

    [Fact]
    public async Task A_vector_of_other_dimensions_or_without_a_value_is_refused()
    {
        var article = IndexedArticles.Make("a", "text");
        var passage = article.Passages[0];
        var infinite = HashingEncoder.VectorOf("x");
        infinite[3] = float.NaN;

        await Should.ThrowAsync<ArgumentException>(async () => await index.PutAsync(
            article with { Passages = [passage with { Vector = new float[3] }] }, None));
        await Should.ThrowAsync<ArgumentException>(async () => await index.PutAsync(
            article with { Passages = [passage with { Vector = infinite }] }, None));
        await Should.ThrowAsync<ArgumentException>(async () => await index.NearestPassagesAsync(new float[3], 10, None));

        (await index.CountAsync(None)).Articles.ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_sees_half_an_article_while_it_is_replaced()
    {
        string[] Version(int number) => [.. Enumerable.Range(0, 5 + (number % 7)).Select(_ => $"shared v{number}")];
        await PutAsync(IndexedArticles.Make("a", Version(0)));
        var isDone = false;

        async Task WriteAsync()
        {
            for (var i = 1; i <= 150; i++)
                await PutAsync(IndexedArticles.Make("a", Version(i)));
            Volatile.Write(ref isDone, true);
        }

        async Task<int> ReadAsync()
        {
            var reads = 0;
            do
            {
                var matches = await index.MatchPassagesAsync(["shared"], 100, None);
                var passages = await index.GetPassagesAsync([.. matches.Select(match => match.PassageKey)], None);
                var count = await index.CountAsync(None);
                var near = await index.NearestPassagesAsync(HashingEncoder.VectorOf("x"), 100, None);
                var article = (await index.FindAsync("a", None)).ShouldNotBeNull();

                matches.Count.ShouldBeInRange(5, 11);
                matches.Select(match => match.Score).Distinct().Count().ShouldBe(1);
                passages.Count.ShouldBeOneOf(0, matches.Count);
                count.Articles.ShouldBe(1);
                near.Select(one => one.Score).Distinct().Count().ShouldBe(1);
                article.ContentHash.ShouldBe("hash of " + article.Text.Replace('\n', '|'));
                reads++;
            }
            while (!Volatile.Read(ref isDone));
            return reads;
        }

        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(ReadAsync)).ToList();
        await Task.WhenAll([Task.Run(WriteAsync), .. readers]);

        foreach (var reader in readers)
            (await reader).ShouldBeGreaterThan(0);
    }

    protected async Task PutAsync(params IndexedArticle[] articles)
    {
        foreach (var article in articles)
            await index.PutAsync(article, None);
    }

    // Reports that share all but some of their hundred sentences.
    private static IndexedArticle Report(string id, int from)
    {
        var text = string.Join(' ', Enumerable.Range(from, 100).Select(i => $"sentence {i} of it"));
        return IndexedArticles.Make(id, text) with { Signature = TextSignature.Of(text) };
    }

    private static IndexedArticle Of(string id, string? source, DateTimeOffset? published)
    {
        var made = IndexedArticles.Make(id, "words of " + id);
        return made with { Article = made.Article with { Source = source, PublishedAt = published } };
    }

    private async Task<IEnumerable<string>> CopiesAsync(params string[] ids) =>
        (await index.FindCopiesAsync(ids, None)).SelectMany(copies => copies.Select(copy => $"{copies.Key} {copy}")).Order();
}
