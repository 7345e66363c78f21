using System.Net;
using ChatBot.Host.Admin;
using ChatBot.Host.Feedback;
using ChatBot.Host.Tests.Admin;
using ChatBot.Host.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Host.Tests.Web.Admin;

/// <summary>Figures, suggestions and the doctor on the pages of operators.</summary>
public sealed class AdminFiguresTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 29, 4, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task The_figures_of_today_are_charts_and_tables()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key, clock: clock);
        var (asked, feedback) = (site.Get<AskedQuestions>(), site.Get<FeedbackStore>());
        foreach (var milliseconds in new[] { 100, 300, 1200 })
            await asked.NoteAsync("webchat", Asked.Answered("Who waited?", milliseconds), default);
        await asked.NoteAsync("webchat", Asked.Refused("Who sank?"), default);
        await feedback.RateAsync(new("webchat", "c", "user", null, "1", "like", null, null), default);
        await feedback.RateAsync(new("webchat", "c", "user", null, "2", "dislike", null, null), default);
        await feedback.RateAsync(new("webchat", "c", "other", null, "2", "dislike", null, null), default);
        var editor = await Editor.SignInAsync(site);

        var page = await editor.ReadAsync("/admin/figures");

        page.ShouldContain("Today is <time datetime=\"2026-11-29T00:00:00+00:00\">29 November 2026</time>");
        page.ShouldContain("<dt>Questions</dt><dd>4</dd>");
        page.ShouldContain("<dt>Refused</dt><dd>1 (25 %)</dd>");
        page.ShouldContain("<dt>Thumbs up</dt><dd>1</dd>");
        page.ShouldContain("<dt>Thumbs down</dt><dd>2</dd>");
        page.ShouldContain("<dt>Half of the answers within</dt><dd>0.3 s</dd>");
        page.ShouldContain("<dt>19 of 20 answers within</dt><dd>1.2 s</dd>");
        page.ShouldContain("<tr><th scope=\"row\">04:00</th><td>4</td><td>1</td></tr>");
        page.ShouldContain("<tr><th scope=\"row\">29 November 2026</th><td>4</td><td>1</td></tr>");
        // No model is set.
        page.ShouldNotContain("Tokens");
    }

    [Fact]
    public async Task A_question_that_was_dropped_can_be_allowed_again_and_each_act_is_in_the_log()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var editor = await Editor.SignInAsync(site);

        var dropping = await editor.PostAsync("/admin/suggestions", "/admin/suggestions/drop", ("question", "Who\n<b>waited</b>?"));

        dropping.Headers.Location!.OriginalString.ShouldEndWith("said=suggestion-dropped");
        (await (await editor.GetAsync("/admin/suggestions")).Content.ReadAsStringAsync()).ShouldContain("Who &lt;b&gt;waited&lt;/b&gt;?");
        (await editor.PostAsync("/admin/suggestions", "/admin/suggestions/forget", ("question", "Who <b>waited</b>?"))).Headers.Location!
            .OriginalString.ShouldEndWith("said=suggestion-forgotten");
        (await site.Get<JudgedSuggestions>().ListAsync(default)).ShouldBeEmpty();
        (await site.Get<ActLog>().ListAsync(0, 10, default)).Select(act => act.Name)
            .ShouldBe(["suggestion-forgotten", "suggestion-dropped", "signed-in"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(301)]
    public async Task What_is_no_question_is_not_kept(int length)
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var editor = await Editor.SignInAsync(site);
        var question = ("question", new string('w', length));

        (await editor.PostAsync("/admin/suggestions", "/admin/suggestions/keep", question)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await editor.PostAsync("/admin/suggestions", "/admin/suggestions/drop", question)).Headers.Location!.OriginalString
            .ShouldEndWith("said=gone");
        (await site.Get<JudgedSuggestions>().ListAsync(default)).ShouldBeEmpty();
    }
}
