using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ChatBot.Host.Admin;
using ChatBot.Host.Tests.Support;
using ChatBot.Host.Web.Admin;
using ChatBot.Retrieval.Index;

namespace ChatBot.Host.Tests.Web.Admin;

/// <summary>Articles on the pages of editors, with what reads them.</summary>
public sealed class AdminArticlesTests
{
    private const string Story = "The ferry ran aground off Eastmere on Monday. A lifeboat took forty people ashore before noon.";

    [Fact]
    public async Task A_file_that_is_uploaded_is_read_and_can_be_removed_again()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var editor = await Editor.SignInAsync(site);

        (await UploadAsync(editor, ("ferry.txt", Encoding.UTF8.GetBytes("Ferry aground\n\n" + Story)))).StatusCode
            .ShouldBe(HttpStatusCode.SeeOther);
        var job = await DoneAsync(site);

        job.ShouldSatisfyAllConditions(
            () => job.State.ShouldBe(IntakeState.Done), () => job.Written.ShouldBe(1), () => job.Problems.ShouldBeEmpty(),
            () => job.Who.ShouldBe("Ada"), () => job.What.ShouldBe("ferry.txt"));
        var id = (await site.Get<IArticleIndex>().ListAsync(default)).Single(article => article.Origin.EndsWith("ferry.txt")).Id;
        (await editor.ReadAsync("/admin/articles")).ShouldContain(">ferry.txt</span>");
        var file = (await site.Get<IArticleIndex>().FindAsync(id, default))!.Origin;
        (await editor.PostAsync("/admin/articles", "/admin/articles/remove", ("id", id))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await site.Get<IArticleIndex>().FindAsync(id, default)).ShouldBeNull();
        File.Exists(file).ShouldBeFalse();
        (await site.Get<ActLog>().ListAsync(0, 10, default)).Select(act => act.Name)
            .ShouldBe(["article-removed", "articles-uploaded", "signed-in"]);
    }

    [Theory]
    [InlineData("picture.jpg", "\u00ff\u00d8\u00ff\u00e0 x", "A picture (.jpg) is not read")]
    [InlineData("empty.txt", "", "The file is empty.")]
    [InlineData("cut.json", "[{\"title\":\"a\",\"text\":", "cut.json")]
    [InlineData("<b>.json", "{\"a\":1}", "b-.json")]
    [InlineData("large.md", null, "large.md")]
    [InlineData("none.json", "", "The file is empty.")]
    [InlineData("list.json", "[1]", "not a JSON object")]
    [InlineData("half.docx", "PK\u0003\u0004 x", "cannot be opened as a Word document")]
    [InlineData("half.zip", "PK\u0003\u0004 x", "damaged or cut off")]
    [InlineData("half.gz", "\u001f\u008b\u0008 x", "half")]
    [InlineData("half.pdf", "%PDF-1.7 x", "half.pdf")]
    [InlineData("table.csv", "title,words\na,b\n", "No column of the table is known to hold the text")]
    [InlineData("feeds.opml", "<opml><body/></opml>", "list of feeds")]
    [InlineData("map.xml", "<urlset/>", "a sitemap")]
    [InlineData("open.xml", "<rss><channel>", "not well-formed XML")]
    [InlineData("any.xml", "<recipe>x</recipe>", "No article was found in this XML")]
    [InlineData("page.mhtml", "x", "cut off, or no MHTML")]
    [InlineData("noise.txt", "\u0000\u0001\u0002\u0000\u0001\u0002", "noise.txt")]
    public async Task What_the_intake_refuses_is_told_in_one_line(string name, string? content, string line)
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var editor = await Editor.SignInAsync(site);
        var bytes = content is null ? Encoding.ASCII.GetBytes(new string('x', 5_000_000)) : Encoding.Latin1.GetBytes(content);

        await UploadAsync(editor, (name, bytes));

        var problem = (await DoneAsync(site)).Problems.ShouldHaveSingleItem();
        problem.ShouldContain(line);
        problem.ShouldNotContain("/");
        (await site.Get<IArticleIndex>().CountAsync(default)).Articles.ShouldBe(1);
        var page = await editor.ReadAsync("/admin/articles");
        page.ShouldContain(problem);
        page.ShouldContain("<strong>Nothing was read</strong>");
    }

    [Fact]
    public async Task An_upload_beyond_what_is_taken_is_refused_whole()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var editor = await Editor.SignInAsync(site);
        using var content = new ByteArrayContent(new byte[AdminPart.OfFiles + 1]);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/articles/upload") { Content = content };
        request.Headers.Add("Cookie", editor.Cookie);
        request.Headers.Add("Origin", editor.Origin);
        request.Headers.ExpectContinue = true;

        (await site.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await site.Get<IntakeJobs>().ListAsync(10, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_upload_without_a_file_or_with_two_of_one_name_is_refused()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var editor = await Editor.SignInAsync(site);

        (await UploadAsync(editor)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var story = Encoding.UTF8.GetBytes(Story);
        var twice = await UploadAsync(editor, ("a/ferry.txt", story), ("b/Ferry.txt", story));

        twice.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await twice.Content.ReadAsStringAsync()).ShouldContain("Two of the files have the name ferry.txt");
        (await site.Get<IntakeJobs>().ListAsync(10, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_file_that_comes_again_the_articles_of_before_go()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var editor = await Editor.SignInAsync(site);
        var both = $$"""[{"id":"a","title":"Ferry","text":"{{Story}}"},{"id":"b","title":"Bridge","text":"The bridge shut on Friday."}]""";

        await UploadAsync(editor, ("two.json", Encoding.UTF8.GetBytes(both)));
        await DoneAsync(site);
        var one = """[{"id":"b","title":"Bridge","text":"The bridge opened again."}]""";
        await UploadAsync(editor, ("two.json", Encoding.UTF8.GetBytes(one)));
        await DoneAsync(site, 2);

        (await site.Get<IArticleIndex>().FindAsync("a", default)).ShouldBeNull();
        (await site.Get<IArticleIndex>().FindAsync("b", default))!.Text.ShouldContain("opened again");
    }

    [Fact]
    public async Task What_cannot_be_pasted_comes_back_with_what_is_wrong()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var editor = await Editor.SignInAsync(site);

        await ShouldRefuseAsync("An article needs a title and a text.", ("title", " "), ("text", Story));
        await ShouldRefuseAsync("The day is none", ("title", "Ferry"), ("text", Story), ("date", "31 March"));
        await ShouldRefuseAsync("Only addresses that begin with http", ("title", "Ferry"), ("text", Story), ("url", "javascript:alert(1)"));

        async Task ShouldRefuseAsync(string problem, params (string Name, string Value)[] fields)
        {
            var response = await editor.PostAsync("/admin/articles", "/admin/articles/paste", fields);
            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var page = await response.Content.ReadAsStringAsync();
            page.ShouldContain(problem);
            page.ShouldContain(Story);
        }
    }

    [Fact]
    public async Task An_address_inside_the_network_is_not_read()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var editor = await Editor.SignInAsync(site);

        await editor.PostAsync("/admin/articles", "/admin/articles/read", ("address", $"{site.Client.BaseAddress}articles/harbour/1"));

        (await DoneAsync(site)).Problems.ShouldHaveSingleItem().ShouldContain("lies inside the network");
        (await site.Get<ActLog>().ListAsync(0, 1, default)).ShouldHaveSingleItem().Name.ShouldBe("address-read");
    }

    [Fact]
    public async Task An_article_that_is_not_there_cannot_be_taken_out()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var editor = await Editor.SignInAsync(site);

        var response = await editor.PostAsync("/admin/articles", "/admin/articles/remove", ("id", "nothing"));

        response.Headers.Location!.OriginalString.ShouldEndWith("?said=gone");
    }

    [Fact]
    public async Task A_text_that_was_pasted_can_be_corrected()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var editor = await Editor.SignInAsync(site);
        await editor.PostAsync("/admin/articles", "/admin/articles/paste",
            ("title", "Ferry <aground>"), ("text", Story), ("source", "Eastmere Gazette"), ("date", "2026-03-02"));
        await DoneAsync(site);
        var before = await PastedAsync(site);

        var page = await editor.ReadAsync($"/admin/articles?correct={Uri.EscapeDataString(before.Id)}");
        page.ShouldContain("Eastmere Gazette");
        page.ShouldContain(Story);
        var file = Path.GetFileName(before.Origin);
        await editor.PostAsync("/admin/articles", "/admin/articles/paste",
            ("title", "Ferry aground"), ("text", Story.Replace("forty", "sixty", StringComparison.Ordinal)), ("file", file));
        await DoneAsync(site, 2);

        var article = (await site.Get<IArticleIndex>().FindAsync((await PastedAsync(site)).Id, default))!;
        article.Title.ShouldBe("Ferry aground");
        article.Text.ShouldContain("sixty people");
        (await site.Get<IArticleIndex>().CountAsync(default)).Articles.ShouldBe(2);
        (await site.Get<ActLog>().ListAsync(0, 1, default)).ShouldHaveSingleItem().Name.ShouldBe("article-corrected");
    }

    [Theory]
    [InlineData("../index.db")]
    [InlineData("pasted-0000000000000000.json")]
    public async Task Nothing_is_corrected_that_was_not_pasted(string file)
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var editor = await Editor.SignInAsync(site);

        var response = await editor.PostAsync("/admin/articles", "/admin/articles/paste", ("title", "t"), ("text", Story), ("file", file));

        response.Headers.Location!.OriginalString.ShouldEndWith("?said=gone");
        (await site.Get<IntakeJobs>().ListAsync(10, default)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/admin/articles/read", "/admin/articles", "ftp://example.com/feed")]
    [InlineData("/admin/articles/read", "/admin/articles", "file:///etc/passwd")]
    [InlineData("/admin/articles/read", "/admin/articles", "https://ada:secret@example.com/story")]
    [InlineData("/admin/articles/read", "/admin/articles", "not an address")]
    public async Task An_address_that_cannot_be_read_is_refused_at_once(string path, string page, string address)
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var editor = await Editor.SignInAsync(site);

        var response = await editor.PostAsync(page, path, ("address", address));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain("role=\"alert\"");
        (await site.Get<IntakeJobs>().ListAsync(10, default)).ShouldBeEmpty();
    }

    private static async Task<ArticleSummary> PastedAsync(Site site) =>
        (await site.Get<IArticleIndex>().ListAsync(default)).Single(article => article.Origin.Contains("pasted-"));

    private static async Task<HttpResponseMessage> UploadAsync(Editor editor, params (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await editor.TokenAsync("/admin/articles")), "token" } };
        foreach (var (name, content) in files)
        {
            var file = new ByteArrayContent(content);
            file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "files", FileName = $"\"{name}\"" };
            form.Add(file);
        }

        return await editor.SendAsync("/admin/articles/upload", form);
    }

    /// <summary>The last of so many jobs, when all are over.</summary>
    private static async Task<IntakeJob> DoneAsync(Site site, int count = 1)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            var jobs = await site.Get<IntakeJobs>().ListAsync(10, patience.Token);
            if (jobs.Count >= count && jobs.All(job => job.State is IntakeState.Done or IntakeState.Failed))
                return jobs[0];
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }
}
