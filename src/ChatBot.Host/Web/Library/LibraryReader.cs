using ChatBot.Answers.Filters;
using ChatBot.Host.Library;
using ChatBot.Retrieval.Index;

namespace ChatBot.Host.Web.Library;

/// <summary>Reads one page of the library.</summary>
internal sealed class LibraryReader(ArticleLibrary library, FilterReader filters, IArticleIndex index, TimeProvider clock)
{
    private const int ArticlesOfPage = 20;
    private const int MostCopiesNamed = 5;

    public async ValueTask<LibraryView> ReadAsync(LibraryRequest request, CancellationToken cancellationToken)
    {
        var publishers = await index.ListPublishersAsync(cancellationToken);
        IReadOnlyList<LibrarySource> sources = [.. publishers.Where(publisher => !publisher.IsAuthor)
            .Select(publisher => new LibrarySource(publisher.Name, publisher.Articles))];
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var read = await filters.ReadAsync(request.Wish, null, today, cancellationToken);
        if (read.Problem is { } problem)
            return new([], 0, 1, 1, sources) { Problem = problem };

        var entries = await library.FindAsync(request.Query, read.Frame, cancellationToken);
        var pages = Math.Max(1, (entries.Count + ArticlesOfPage - 1) / ArticlesOfPage);
        var page = Math.Min(request.Page, pages);
        var shown = new List<LibraryArticle>(ArticlesOfPage);
        foreach (var entry in entries.Skip((page - 1) * ArticlesOfPage).Take(ArticlesOfPage))
        {
            // One that was removed this moment is left out.
            if (await index.FindAsync(entry.Id, cancellationToken) is { } article)
                shown.Add(LibraryArticle.Of(article, entry.Copies.Count) with { Named = await NamedAsync(entry, cancellationToken) });
        }

        return new(shown, entries.Count, page, pages, sources) { WithCopies = entries.Sum(entry => 1 + entry.Copies.Count) };
    }

    private async ValueTask<IReadOnlyList<LibraryArticle>> NamedAsync(LibraryEntry entry, CancellationToken cancellationToken)
    {
        var named = new List<LibraryArticle>();
        foreach (var id in entry.Copies.Take(MostCopiesNamed))
        {
            if (await index.FindAsync(id, cancellationToken) is { } copy)
                named.Add(LibraryArticle.Of(copy, 0));
        }

        return named;
    }
}
