using System.Net;
using System.Text.RegularExpressions;
using ChatBot.Answers;
using ChatBot.Answers.Composing;
using ChatBot.Answers.Writing;
using ChatBot.Host.Admin;
using ChatBot.Host.Doctor;
using ChatBot.Host.Feedback;
using ChatBot.Host.Tests.Admin;
using ChatBot.Host.Tests.Support;
using ChatBot.Host.Web.Admin;
using ChatBot.Host.Web.Pages;

namespace ChatBot.Host.Tests.Web.Admin;

/// <summary>What the pages of editors and operators show and do.</summary>
public sealed partial class AdminPagesTests
{
    [Fact]
    public async Task What_was_refused_stands_among_the_questions_until_it_is_taken_off()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        await site.Get<AskedQuestions>().NoteAsync("webchat", Asked.Refused("Who sank the <b>ferry</b>?"), default);
        var editor = await Editor.SignInAsync(site);

        var before = await editor.GetAsync("/admin/questions");
        var closing = await editor.PostAsync("/admin/questions", "/admin/questions/close", ("question", "Who sank the <b>ferry</b>?"));

        (await before.Content.ReadAsStringAsync()).ShouldContain("Who sank the &lt;b&gt;ferry&lt;/b&gt;?");
        closing.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await editor.ReadAsync(closing.Headers.Location!.OriginalString)).ShouldNotContain("ferry");
        (await editor.ReadAsync("/admin/log")).ShouldContain("Took a question off the list</td><td>Who sank the <b>ferry</b>?");
    }

    [Fact]
    public async Task A_question_stands_there_as_it_was_asked_with_what_was_understood_where_that_differs()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var asked = site.Get<AskedQuestions>();
        await asked.NoteAsync("webchat", Asked.Refused("and who sank it?") with { Understood = "Who sank the ferry?" }, default);
        await asked.NoteAsync("webchat", Asked.Refused("Who dredged the canal?"), default);
        var editor = await Editor.SignInAsync(site);

        var page = await editor.ReadAsync("/admin/questions");

        page.ShouldContain("<p class=\"admin__main\">and who sank it?</p>\n<p class=\"admin__details\">Understood as: Who sank the ferry?");
        page.ShouldContain("<p class=\"admin__main\">Who dredged the canal?</p>\n<p class=\"admin__details\">Not in the articles");
        page.ShouldContain("name=\"question\" value=\"Who sank the ferry?\"");
    }

    [Fact]
    public async Task What_was_disliked_stands_there_with_the_reason_and_the_answer()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var (feedback, id) = (site.Get<FeedbackStore>(), Guid.NewGuid());
        await feedback.KeepAsync(new(id, "webchat", "c", "and then?", "What happened then?", "Ships waited. [1]", "embedded"), default);
        await feedback.RateAsync(new("webchat", "c", "user", id.ToString(), null, "dislike", "no <answer>", null), default);
        await feedback.RateAsync(new("webchat", "c", "other", "gone", null, "like", "I liked it", null), default);
        var editor = await Editor.SignInAsync(site);

        var page = await editor.ReadAsync("/admin/questions");

        page.ShouldContain("and then?");
        page.ShouldContain("Understood as: What happened then?");
        page.ShouldContain("“no <answer>”");
        page.ShouldContain("asked on this site · answered by quoting");
        page.ShouldContain("Ships waited. [1]");
        page.ShouldNotContain("I liked it");
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_is_one_sentence_on_the_page()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var editor = await Editor.SignInAsync(site);
        await site.BreakAsync("index.feedback.db");

        var response = await editor.GetAsync("/admin/questions");

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync()).ShouldContain("index.feedback.db");
    }

    [Fact]
    public async Task Where_the_log_cannot_be_kept_signing_in_says_so()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        await site.BreakAsync("index.admin.db");

        var response = await Editor.TryAsync(site, "Ada", Editor.Key);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync()).ShouldContain("cannot be opened just now");
    }

    [Theory]
    [InlineData("/admin/questions", "No answer was disliked.")]
    [InlineData("/admin/suggestions", "None is kept yet.")]
    [InlineData("/admin/suggestions", "None was dropped.")]
    [InlineData("/admin/feeds", "No address is read again and again yet.")]
    public async Task A_list_that_is_empty_says_so(string path, string said)
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);

        (await (await Editor.SignInAsync(site)).ReadAsync(path)).ShouldContain(said);
    }

    [Fact]
    public void Each_word_is_used_and_each_that_is_used_is_there()
    {
        var folder = Path.Combine(Repository.Root, "src", "ChatBot.Host", "Web", "Admin");
        var code = string.Concat(Directory.GetFiles(folder, "*.cs").Select(File.ReadAllText));
        var quoted = Quoted().Matches(code).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        // What is named by a value: tabs, acts, reasons, and what is said after an act.
        string[] byValue = ["reason.", "act.", "said.", "state.", "health.", "channel.", "composer."];
        var tabs = Enum.GetNames<AdminTab>().Select(tab => tab.ToLowerInvariant()).ToList();

        tabs.ShouldAllBe(tab => SiteWords.Admin.Has(tab));
        Enum.GetNames<RefusalReason>().Where(reason => reason != nameof(RefusalReason.NotAQuestion))
            .ShouldAllBe(reason => SiteWords.Admin.Has($"reason.{reason}"));
        Enum.GetNames<Health>().ShouldAllBe(health => SiteWords.Admin.Has($"health.{health}"));
        new[] { ExtractiveComposer.Key, ModelComposer.Key }.ShouldAllBe(composer => SiteWords.Admin.Has($"composer.{composer}"));
        Enum.GetNames<IntakeState>().ShouldAllBe(state => SiteWords.Admin.Has($"state.{state}"));
        ActWritten().Matches(code).Select(match => match.Groups[1].Value).ShouldAllBe(act => SiteWords.Admin.Has($"act.{act}"));
        Said().Matches(code).Select(match => match.Groups[1].Value).ShouldAllBe(said => SiteWords.Admin.Has($"said.{said}"));
        SiteWords.Admin.Names.Except(tabs).Where(name => !quoted.Contains(name) && !byValue.Any(name.StartsWith)).ShouldBeEmpty();
        WordNamed().Matches(code).Select(match => match.Groups[1].Value).ShouldAllBe(name => SiteWords.Admin.Has(name));
    }

    [GeneratedRegex("\"([a-z0-9.-]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("(?i:words)(?:\\[|\\.Of\\(|\\.Fill\\(|\\.Plain\\()\"([a-z0-9.-]+)\"")]
    private static partial Regex WordNamed();

    [GeneratedRegex("(?:Write|Take)Async\\([^\"]*\"([a-z-]+)\"")]
    private static partial Regex ActWritten();

    [GeneratedRegex("said=([a-z-]+)")]
    private static partial Regex Said();
}
