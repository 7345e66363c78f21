using System.Net;
using ChatBot.Host.Admin;
using ChatBot.Host.Tests.Admin;
using ChatBot.Host.Tests.Support;
using ChatBot.Host.Web.Admin;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Host.Tests.Web.Admin;

/// <summary>Who gets to the pages of editors and operators, and who does not.</summary>
public sealed class AdminGateTests
{
    [Fact]
    public async Task Every_address_below_admin_is_closed_without_a_session()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);

        var closed = 0;
        foreach (var (method, path) in Addresses(site))
        {
            using var response = await SendAsync(site, method, path, ("Origin", Origin(site)));
            if (path == "/admin/sign-in")
                continue;
            response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, $"{method} {path}");
            response.Headers.Contains("Set-Cookie").ShouldBeFalse();
            closed++;
        }

        closed.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task Every_address_below_admin_is_closed_for_everybody_where_there_is_no_key()
    {
        await using var site = await Site.StartAsync();

        foreach (var (method, path) in Addresses(site))
        {
            using var response = await SendAsync(site, method, path, ("Origin", Origin(site)));
            response.StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{method} {path}");
        }
    }

    [Fact]
    public async Task Every_form_is_refused_that_another_site_s_page_or_nobody_s_sent()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var editor = await Editor.SignInAsync(site);
        var token = await editor.TokenAsync("/admin/log");

        foreach (var (method, path) in Addresses(site).Where(address => address.Method == "POST"))
        {
            (await StatusAsync(path, token, ("Origin", "https://evil.example"))).ShouldBe(HttpStatusCode.Forbidden, path);
            (await StatusAsync(path, token, ("Origin", "null"))).ShouldBe(HttpStatusCode.Forbidden, path);
            (await StatusAsync(path, token, ("X-Nothing", "1"))).ShouldBe(HttpStatusCode.Forbidden, path);
            (await StatusAsync(path, token, ("Origin", editor.Origin), ("Sec-Fetch-Site", "cross-site")))
                .ShouldBe(HttpStatusCode.Forbidden, path);
            if (path == "/admin/sign-in")
                continue;
            (await StatusAsync(path, "x" + token, ("Origin", editor.Origin))).ShouldBe(HttpStatusCode.Forbidden, path);
            (await StatusAsync(path, "", ("Origin", editor.Origin))).ShouldBe(HttpStatusCode.Forbidden, path);
        }

        (await site.Get<ActLog>().ListAsync(0, 10, default)).Select(act => act.Name).ShouldBe(["signed-in"]);

        async Task<HttpStatusCode> StatusAsync(string path, string given, params (string Name, string Value)[] headers) =>
            (await editor.SendAsync(path, new FormUrlEncodedContent([KeyValuePair.Create("token", given)]), headers)).StatusCode;
    }

    [Fact]
    public async Task A_token_of_another_session_is_none()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var token = await (await Editor.SignInAsync(site, "Bob")).TokenAsync("/admin/log");
        var editor = await Editor.SignInAsync(site);

        var response = await editor.SendAsync("/admin/sign-out", new FormUrlEncodedContent([KeyValuePair.Create("token", token)]));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await response.Content.ReadAsStringAsync()).ShouldContain("href=\"/admin\">Back to these pages");
    }

    [Fact]
    public async Task The_key_lets_in_with_a_cookie_that_no_script_and_no_other_site_gets()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);

        var response = await Editor.TryAsync(site, "Ada", Editor.Key);

        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var cookie = response.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("; httponly", Case.Insensitive);
        cookie.ShouldContain("; samesite=strict", Case.Insensitive);
        cookie.ShouldContain("; path=/admin", Case.Insensitive);
        cookie.ShouldNotContain(Editor.Key);
        var page = await new Editor(site, Editor.CookieOf(response)).GetAsync("/admin/questions");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("script-src");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        (await page.Content.ReadAsStringAsync()).ShouldNotContain("<script");
    }

    [Theory]
    [InlineData("figures", "/admin/figures")]
    [InlineData("//evil.example", "/admin/questions")]
    [InlineData("Figures\r\nX: y", "/admin/questions")]
    [InlineData("", "/admin/questions")]
    public async Task Who_signs_in_gets_the_page_that_they_asked_for_and_no_other_site_s(string wanted, string shown)
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);

        var asked = await site.GetAsync("/admin/figures");
        var wrong = await Editor.TryAsync(site, "Ada", "wrong", wanted);
        var right = await Editor.TryAsync(site, "Ada", Editor.Key, wanted);

        (await asked.Content.ReadAsStringAsync()).ShouldContain("name=\"wanted\" value=\"figures\"");
        (await wrong.Content.ReadAsStringAsync()).ShouldContain($"name=\"wanted\" value=\"{shown["/admin/".Length..]}\"");
        right.Headers.Location!.OriginalString.ShouldBe(shown);
    }

    [Fact]
    public async Task A_wrong_key_is_refused_and_after_some_tries_none_is_looked_at()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);

        for (var tried = 0; tried < SignInLimits.AtOnce; tried++)
            (await Editor.TryAsync(site, "Eve", $"{Editor.Key}{tried}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var response = await Editor.TryAsync(site, "Eve", Editor.Key);

        response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.FromSeconds(50));
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("chatbot-admin=")]
    [InlineData("chatbot-admin=....")]
    [InlineData("chatbot-admin=99999999999.a.QWRh.x")]
    public async Task A_forged_cookie_is_no_session(string cookie)
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);

        (await new Editor(site, cookie.Length > 0 ? cookie : "a=b").GetAsync("/admin/log")).StatusCode
            .ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_session_that_says_another_name_is_none()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var parts = (await Editor.SignInAsync(site)).Cookie.Split('.');
        parts[2] = "Qm9i";

        (await new Editor(site, string.Join('.', parts)).GetAsync("/admin/log")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public void A_session_ends_after_its_time_and_with_its_key()
    {
        var clock = new FakeTimeProvider();
        var sessions = new AdminSessions(new AdminOptions { Key = Editor.Key }, clock);
        var cookie = sessions.Write(AdminSessions.Begin("Ada\r\nBob"));

        sessions.Read(cookie)!.Who.ShouldBe("AdaBob");
        new AdminSessions(new AdminOptions { Key = Editor.Key }, clock).Read(cookie).ShouldNotBeNull();
        new AdminSessions(new AdminOptions { Key = Editor.Key + "2" }, clock).Read(cookie).ShouldBeNull();
        clock.Advance(AdminSessions.Lasts);
        sessions.Read(cookie).ShouldBeNull();
    }

    [Fact]
    public async Task In_development_somebody_on_this_machine_needs_no_key_and_a_forwarded_request_is_refused()
    {
        await using var site = await Site.StartAsync(environment: "Development");

        var page = await site.GetAsync("/admin/questions");
        var editor = new Editor(site, Editor.CookieOf(page));
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        await site.Get<AskedQuestions>().NoteAsync("webchat", Asked.Refused("Who?"), default);
        (await editor.PostAsync("/admin/questions", "/admin/questions/close", ("question", "Who?"))).StatusCode
            .ShouldBe(HttpStatusCode.SeeOther);
        (await site.GetAsync("/admin/questions", ("X-Forwarded-For", "203.0.113.9"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await site.GetAsync("/admin/questions", ("Host", "evil.example"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task In_development_a_key_that_is_set_is_asked_for_and_a_public_site_stays_closed()
    {
        await using var keyed = await Site.StartAsync(adminKey: Editor.Key, environment: "Development");
        await using var seen = await Site.StartAsync(publicUrl: new Uri("https://bot.example.com"), environment: "Development");

        (await keyed.GetAsync("/admin/questions")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await seen.GetAsync("/admin/questions")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_body_that_is_too_large_or_no_form_is_told_in_one_sentence()
    {
        await using var site = await Site.StartAsync(adminKey: Editor.Key);
        var editor = await Editor.SignInAsync(site);

        var large = await editor.SendAsync("/admin/sign-out",
            new FormUrlEncodedContent([KeyValuePair.Create("token", new string('x', 100_000))]));
        var text = await editor.SendAsync("/admin/sign-out", new StringContent("{}"));

        large.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        text.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static string Origin(Site site) => site.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    private static Task<HttpResponseMessage> SendAsync(
        Site site, string method, string path, params (string Name, string Value)[] headers) =>
        site.SendAsync(new HttpMethod(method), path, headers);

    /// <summary>Every address that is mapped, by each of its methods; what a variable stands for is nothing there is.</summary>
    private static List<(string Method, string Path)> Addresses(Site site)
    {
        var admin = site.Endpoints
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/admin", StringComparison.OrdinalIgnoreCase)).ToList();
        admin.ShouldAllBe(endpoint => endpoint.Metadata.GetMetadata<AdminPart>() != null);
        return
        [
            .. from endpoint in admin
               from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
               where method != "HEAD"
               select (method, endpoint.RoutePattern.RawText!.Replace("{**rest}", "nothing/here", StringComparison.Ordinal).TrimEnd('/')),
        ];
    }
}
