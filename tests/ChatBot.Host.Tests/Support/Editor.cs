using System.Net;
using System.Text.RegularExpressions;

namespace ChatBot.Host.Tests.Support;

/// <summary>Somebody who signed in to the pages of editors and operators.</summary>
internal sealed partial class Editor(Site site, string cookie)
{
    public const string Key = "a key of the newsroom";

    public string Cookie => cookie;

    public string Origin => site.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    public static async Task<Editor> SignInAsync(Site site, string name = "Ada")
    {
        var response = await TryAsync(site, name, Key);
        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return new(site, CookieOf(response));
    }

    public static async Task<HttpResponseMessage> TryAsync(Site site, string name, string key, string wanted = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/sign-in")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["name"] = name, ["key"] = key, ["wanted"] = wanted }),
        };
        request.Headers.Add("Origin", site.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        return await site.Client.SendAsync(request);
    }

    public static string CookieOf(HttpResponseMessage response) => response.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

    public Task<HttpResponseMessage> GetAsync(string path) => site.GetAsync(path, ("Cookie", cookie), ("Accept", "text/html"));

    public async Task<string> ReadAsync(string path)
    {
        var response = await GetAsync(path);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        response.StatusCode.ShouldBe(HttpStatusCode.OK, page);
        return page;
    }

    /// <summary>Sends a form as the page at <paramref name="page"/> would.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string path, params (string Name, string Value)[] fields) =>
        await SendAsync(path, new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            KeyValuePair.Create("token", await TokenAsync(page))]));

    public async Task<HttpResponseMessage> SendAsync(string path, HttpContent content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Cookie", cookie);
        foreach (var (name, value) in headers.Length > 0 ? headers : [("Origin", Origin)])
            request.Headers.Add(name, value);
        return await site.Client.SendAsync(request);
    }

    /// <summary>What the forms of a page carry.</summary>
    public async Task<string> TokenAsync(string page) => TokenField().Match(await ReadAsync(page)).Groups[1].Value;

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
