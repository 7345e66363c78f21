using System.Net;
using System.Text;
using ChatBot.Host.Branding;
using ChatBot.Host.Tests.Support;

namespace ChatBot.Host.Tests.Web;

public class BrandedPagesTests
{
    private const string Markup = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

    private static readonly Brand Brand = new(
        "Ask <The Bugle>", new Colour(0x00, 0x7a, 0x5e), new BrandLogo(Encoding.UTF8.GetBytes(Markup), "logo.svg"), BrandTheme.Dark,
        "What's new & true?");

    [Theory]
    [InlineData("/")]
    [InlineData("/webchat")]
    [InlineData("/widget")]
    [InlineData("/articles")]
    [InlineData("/nothing-here")]
    public async Task Every_page_has_the_brands_name_sign_and_sheet(string path)
    {
        await using var site = await Site.StartAsync(brand: Brand);

        var page = await (await site.GetPageAsync(path)).Content.ReadAsStringAsync();

        page.ShouldContain("Ask &lt;The Bugle&gt;");
        page.ShouldNotContain("Ask the articles</");
        page.ShouldContain("src=\"/logo.svg\"");
        page.ShouldContain("<meta name=\"color-scheme\" content=\"dark\">");
        var sheet = Between(page, "<link rel=\"stylesheet\" href=\"/brand.css?", "\"");
        var response = await site.GetAsync("/brand.css?" + WebUtility.HtmlDecode(sheet));
        response.Headers.CacheControl!.ToString().ShouldContain("max-age=31536000");
        (await response.Content.ReadAsStringAsync()).ShouldStartWith(":root{--sign:#007a5e}");
    }

    [Fact]
    public async Task The_greeting_stands_on_the_page()
    {
        await using var site = await Site.StartAsync(brand: Brand);

        (await (await site.GetPageAsync("/")).Content.ReadAsStringAsync()).ShouldContain("What&#x27;s new &amp; true?");
    }

    [Fact]
    public async Task The_logo_may_do_no_more_than_a_picture()
    {
        await using var site = await Site.StartAsync(brand: Brand);

        var response = await site.GetAsync("/logo.svg");

        response.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("sandbox");
        (await response.Content.ReadAsStringAsync()).ShouldBe(Markup);
    }

    [Fact]
    public async Task The_widgets_script_has_name_and_accent_and_nothing_that_ends_a_script()
    {
        await using var site = await Site.StartAsync(brand: Brand);

        var script = await (await site.GetAsync("/widget.js")).Content.ReadAsStringAsync();

        script.ShouldEndWith("({name:\"Ask \\u003CThe Bugle\\u003E\",accent:\"#007a5e\"});\n");
    }

    [Theory]
    [InlineData("?theme=light&accent=%23aa5500", "accent=%23aa5500&amp;theme=Light")]
    [InlineData("?theme=loud&accent=red;}", "")]
    [InlineData("?theme=7", "")]
    public async Task The_panel_looks_as_its_page_wishes_where_that_makes_sense(string wishes, string kept)
    {
        await using var site = await Site.StartAsync(brand: Brand);

        var page = await (await site.GetPageAsync("/widget" + wishes)).Content.ReadAsStringAsync();

        var address = Between(page, "href=\"/brand.css?v=", "\"");
        address[Math.Min(22, address.Length)..].ShouldBe(kept.Length == 0 ? "" : "&amp;" + kept);
        var sheet = await (await site.GetAsync("/brand.css?v=" + WebUtility.HtmlDecode(address))).Content.ReadAsStringAsync();
        sheet.ShouldContain(kept.Length == 0 ? ":root{color-scheme:dark}" : ":root{color-scheme:light}");
    }

    [Fact]
    public async Task A_site_that_set_nothing_follows_the_readers_device()
    {
        await using var site = await Site.StartAsync();

        (await (await site.GetAsync("/brand.css")).Content.ReadAsStringAsync()).ShouldContain("@media (prefers-color-scheme:dark){:root{");
        (await (await site.GetPageAsync("/")).Content.ReadAsStringAsync()).ShouldContain("Ask the articles");
        (await site.GetAsync("/logo.svg")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal);
        from.ShouldBeGreaterThan(0);
        from += start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
