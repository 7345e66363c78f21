using System.Globalization;
using System.Text;
using ChatBot.Host.Web.Pages;

namespace ChatBot.Host.Web.Admin;

/// <summary>The forms that articles are given with.</summary>
internal sealed class ArticleForms(AdminPages pages)
{
    private SiteWords Words => pages.Words;

    /// <param name="pasted">What stands in the form for a text.</param>
    public void Append(HttpContext context, StringBuilder body, PastedArticle pasted) => body.Append(CultureInfo.InvariantCulture,
        $"""
        <section><h2>{Words["articles.in"]}</h2>
        <div class="admin__columns">
        {pages.Form(context, "/articles/upload", "class=\"admin__form\" enctype=\"multipart/form-data\"")}
        <label class="library__field"><span>{Words["articles.files"]}</span><input type="file" name="files" multiple required></label>
        <p class="admin__details">{Words["articles.files.about"]}</p>
        <button class="button button--main" type="submit">{Words["articles.upload"]}</button></form>
        {pages.Form(context, "/articles/read", "class=\"admin__form\"")}
        <label class="library__field"><span>{Words["articles.address"]}</span>
        <input type="url" name="address" maxlength="4000" required></label>
        <p class="admin__details">{Words["articles.address.about"]}</p>
        <button class="button button--main" type="submit">{Words["articles.read"]}</button></form>
        </div>
        <details{(pasted == PastedArticle.None ? "" : " open")}>
        <summary>{(pasted.File.Length == 0 ? Words["articles.paste"] : Words["articles.correct"])}</summary>
        {pages.Form(context, "/articles/paste", "class=\"admin__form\"")}
        <input type="hidden" name="file" value="{Page.Encode(pasted.File)}">
        {Field(Words["articles.title"], "title", pasted.Title, "required")}
        <label class="library__field"><span>{Words["articles.text"]}</span><textarea name="text" rows="12" required>
        {Page.Encode(pasted.Text)}</textarea></label>
        {Field(Words["articles.source"], "source", pasted.Source)}
        {Field(Words["articles.author"], "author", pasted.Author)}
        {Field(Words["articles.date"], "date", pasted.Date, "type=\"date\"")}
        {Field(Words["articles.url"], "url", pasted.Url, "type=\"url\"")}
        <button class="button button--main" type="submit">{Words["articles.save"]}</button></form></details>
        </section>

        """);

    private static string Field(string label, string name, string value, string attributes = "") =>
        $"""
        <label class="library__field"><span>{label}</span>
        <input name="{name}" value="{Page.Encode(value)}" maxlength="1000" {attributes}></label>
        """;
}
