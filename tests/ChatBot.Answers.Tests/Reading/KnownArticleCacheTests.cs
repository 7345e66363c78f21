using ChatBot.Answers.Reading;
using ChatBot.Answers.Tests.Replays;
using ChatBot.Answers.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Answers.Tests.Reading;

public sealed class KnownArticleCacheTests
{
    private const string Old = "The ferry to Holm sails at eight. The captain is Ada Lind.";
    private const string New = "The ferry to Holm sails at nine. The captain is Ada Lind.";

    [Fact]
    public async Task What_one_question_read_of_an_article_the_next_one_has()
    {
        await using var system = await AnsweringSystem.OverAsync([new("ferry", "Ferry", Old), new("bridge", "Bridge", Old)]);
        var cache = system.Get<KnownArticleCache>();

        var first = await cache.ForQuestion().FindAsync("ferry", CancellationToken.None);

        (await cache.ForQuestion().FindAsync("ferry", CancellationToken.None)).ShouldBeSameAs(first);
    }

    [Fact]
    public async Task A_changed_article_is_read_anew_and_a_question_under_way_keeps_its_version()
    {
        await using var system = await AnsweringSystem.OverAsync([new("ferry", "Ferry", Old), new("bridge", "Bridge", Old)]);
        var cache = system.Get<KnownArticleCache>();
        var underWay = cache.ForQuestion();
        await underWay.FindAsync("ferry", CancellationToken.None);

        await system.HoldAsync([new("ferry", "Ferry", New), new("bridge", "Bridge", Old)]);

        (await cache.ForQuestion().FindAsync("ferry", CancellationToken.None))!.Article.Text.ShouldBe(New);
        (await underWay.FindAsync("ferry", CancellationToken.None))!.Article.Text.ShouldBe(Old);
    }

    [Fact]
    public async Task A_removed_article_is_gone()
    {
        await using var system = await AnsweringSystem.OverAsync([new("ferry", "Ferry", Old), new("bridge", "Bridge", Old)]);
        var cache = system.Get<KnownArticleCache>();
        await cache.ForQuestion().FindAsync("ferry", CancellationToken.None);

        await system.HoldAsync([new("bridge", "Bridge", Old)]);

        (await cache.ForQuestion().FindAsync("ferry", CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_is_kept_where_nothing_may_be()
    {
        await using var system = await AnsweringSystem.OverAsync([new("ferry", "Ferry", Old)]);
        using var cache = new KnownArticleCache(system.Index, new() { CharactersKept = 0 });

        var first = await cache.ForQuestion().FindAsync("ferry", CancellationToken.None);

        (await cache.ForQuestion().FindAsync("ferry", CancellationToken.None)).ShouldNotBeSameAs(first);
    }

    [Fact]
    public async Task A_question_is_answered_from_the_others_where_an_article_is_not_as_it_was_written()
    {
        using var log = new RecordingLog();
        await using var system = await AnsweringSystem.OverAsync(
            [
                new("ferry", "Ferry to Holm", Old),
                new("times", "Ferry times", "The ferry to Holm sails at eight every day, its captain said."),
            ],
            services => services.AddSingleton<ILogger<KnownArticleCache>>(new Logger<KnownArticleCache>(log)));
        system.Damage("UPDATE texts SET text = replace(text, 'eight', 'three') WHERE text LIKE '%Lind%'");

        for (var time = 0; time < 2; time++)
        {
            var answer = await system.AskAsync("When does the ferry to Holm sail?");
            answer.Citations.ShouldNotBeEmpty();
            answer.Citations.ShouldAllBe(citation => citation.ArticleId == "times");
        }

        log.From(LogLevel.Warning).ShouldHaveSingleItem().ShouldContain("article ferry ");
    }
}
