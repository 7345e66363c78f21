using ChatBot.Host.Web.Pages;
using System.Text;
using ChatBot.Host.Admin;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Host.Web.Admin;

/// <summary>Articles in, put right and out, with how far what was given is.</summary>
internal sealed class ArticlesTab(
    AdminPages pages, ArticleForms forms, ArticleLists lists, IArticleIndex index, IntakeDesk desk, UploadFolder uploads, ActLog log)
{
    private SiteWords Words => pages.Words;

    public async Task<IResult> ShowAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var id = context.Request.Query["correct"].ToString();
        var pasted = id.Length > 0 && await index.FindAsync(id, cancellationToken) is { } article
            && uploads.PastedAt(article.Origin) is { } file ? PastedArticle.Of(article, file) : PastedArticle.None;
        return await ShowAsync(context, pasted, null, StatusCodes.Status200OK, cancellationToken);
    }

    /// <summary>Takes files.</summary>
    public async Task<IResult> UploadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var files = context.Request.Form.Files.Where(file => file.Length > 0 || file.FileName.Length > 0)
            .Select(file => (Name: UploadFolder.NameOf(file.FileName), File: file)).ToList();
        if (files.Count == 0)
            return await RefuseAsync(context, PastedArticle.None, Words.Plain("articles.no-file"), cancellationToken);
        if (files.GroupBy(file => file.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
            return await RefuseAsync(context, PastedArticle.None, Words.Fill("articles.same-name", twice.Key), cancellationToken);
        if (desk.IsFull)
            return IntakeDesk.Full(context);
        var paths = new List<string>();
        foreach (var (name, file) in files)
        {
            await using var content = file.OpenReadStream();
            if (await KeepAsync(name, content, cancellationToken) is not { } path)
                return await NotKeptAsync(context, PastedArticle.None, cancellationToken);
            paths.Add(path);
        }

        return await desk.TakeAsync(context, "articles-uploaded", string.Join(", ", files.Select(file => file.Name)),
            new IngestRequest(paths) { ReadUnchanged = true, RemoveMissing = true }, cancellationToken);
    }

    /// <summary>Takes a text that was pasted, or put right.</summary>
    public async Task<IResult> PasteAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var pasted = PastedArticle.Of(context.Request.Form);
        if (ProblemOf(pasted) is { } problem)
            return await RefuseAsync(context, pasted, problem, cancellationToken);
        // A name of a file counts only where an article was pasted under it.
        if (pasted.File.Length > 0
            && !(await index.ListAsync(cancellationToken)).Any(article => uploads.PastedAt(article.Origin) == pasted.File))
            return AdminGate.SeeOther(context, "/articles?said=gone");
        if (desk.IsFull)
            return IntakeDesk.Full(context);
        using var content = new MemoryStream(pasted.ToRecord());
        if (await KeepAsync(pasted.File.Length > 0 ? pasted.File : UploadFolder.NewPasted(), content, cancellationToken) is not { } path)
            return await NotKeptAsync(context, pasted, cancellationToken);
        var request = new IngestRequest([path]) { ReadUnchanged = true, RemoveMissing = true };
        return pasted.File.Length > 0
            ? await desk.TakeAsync(context, "article-corrected", pasted.Title, request, cancellationToken)
            : await desk.TakeAsync(context, "article-pasted", pasted.Title, request, cancellationToken);
    }

    /// <summary>Reads an address once.</summary>
    public async Task<IResult> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var problem = desk.ProblemOf(context.Request.Form["address"].ToString(), out var address);
        if (problem is not null || address is null)
            return await RefuseAsync(context, PastedArticle.None, problem ?? Words.Plain("articles.no-address"), cancellationToken);
        return await desk.TakeAsync(context, "address-read", address.AbsoluteUri,
            new IngestRequest([]) { Addresses = [address], ReadUnchanged = true }, cancellationToken);
    }

    /// <summary>Removes an article, and its file where an editor gave it and nothing else stands in it.</summary>
    public async Task<IResult> RemoveAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var id = context.Request.Form["id"].ToString();
        if (await index.FindAsync(id, cancellationToken) is not { } article || !await index.RemoveAsync(id, cancellationToken))
            return AdminGate.SeeOther(context, "/articles?said=gone");
        await log.WriteAsync(AdminGate.SessionOf(context).Who, "article-removed", $"{article.Title} ({id})", cancellationToken);
        if (uploads.IsOwn(article.Origin)
            && !(await index.ListAsync(cancellationToken)).Any(other => other.Origin == article.Origin)
            && !uploads.Remove(article.Origin))
            return await ShowAsync(context, PastedArticle.None, Words.Plain("articles.file-stays"),
                StatusCodes.Status503ServiceUnavailable, cancellationToken);
        return AdminGate.SeeOther(context, "/articles?said=article-removed");
    }

    private string? ProblemOf(PastedArticle pasted) => !pasted.IsWhole ? Words.Plain("articles.no-text")
        : !pasted.IsDayPlain ? Words.Plain("articles.no-date")
        : pasted.Url.Length > 0 ? desk.ProblemOf(pasted.Url, out _) : null;

    /// <summary>The path of a file that was kept; null where it cannot be.</summary>
    private async Task<string?> KeepAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        try
        {
            return await uploads.KeepAsync(name, content, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private Task<IResult> NotKeptAsync(HttpContext context, PastedArticle pasted, CancellationToken cancellationToken) =>
        ShowAsync(context, pasted, Words.Plain("articles.not-kept"), StatusCodes.Status503ServiceUnavailable, cancellationToken);

    private Task<IResult> RefuseAsync(HttpContext context, PastedArticle pasted, string problem, CancellationToken cancellationToken) =>
        ShowAsync(context, pasted, problem, StatusCodes.Status400BadRequest, cancellationToken);

    private async Task<IResult> ShowAsync(
        HttpContext context, PastedArticle pasted, string? problem, int status, CancellationToken cancellationToken)
    {
        var body = new StringBuilder();
        forms.Append(context, body, pasted);
        await lists.AppendAsync(context, body, cancellationToken);
        return pages.Show(context, AdminTab.Articles, body.ToString(), problem, status);
    }
}
