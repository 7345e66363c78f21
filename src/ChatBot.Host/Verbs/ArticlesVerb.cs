using System.CommandLine;
using System.Globalization;
using ChatBot.Answers.Filters;
using ChatBot.Articles;
using ChatBot.Host.Composition;
using ChatBot.Host.Json;
using ChatBot.Host.Library;
using ChatBot.Host.Terminals;
using ChatBot.Retrieval.Index;

namespace ChatBot.Host.Verbs;

/// <summary><c>articles list|show ID|remove ID</c>: what the index holds.</summary>
internal static class ArticlesVerb
{
    public static Verb Create(VerbContext context) =>
        new("articles", "Lists, shows or removes what the index holds.", "chatbot articles list")
    {
        CreateList(context),
        CreateShow(context),
        CreateRemove(context),
    };

    private static Verb CreateList(VerbContext context)
    {
        var query = new Option<string?>("--query")
        {
            Description = "Only articles that hold these words, the best match first.",
            HelpName = "TEXT",
        };
        var source = SharedOptions.Source("Only articles of this outlet.");
        var since = SharedOptions.Since("Only articles from this day on, as YYYY-MM-DD.");
        var until = SharedOptions.Until("Only articles up to this day, as YYYY-MM-DD.");
        var json = SharedOptions.Json();
        var command = new Verb("list", "Lists the articles by id, or those that are searched for.", "chatbot articles list --json",
            "chatbot articles list --query \"ferry strike\" --source \"AP News\" --since 2025-06-01")
        {
            query, source, since, until, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var product = Product.Open(context);
            var filter = await product.Get<FilterReader>().ReadAsync(
                new()
                {
                    Source = parsed.GetValue(source),
                    Since = parsed.GetValue(since)?.ToString("O", CultureInfo.InvariantCulture),
                    Until = parsed.GetValue(until)?.ToString("O", CultureInfo.InvariantCulture),
                },
                null, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime), cancellationToken);
            if (filter.Problem is { } problem)
                throw new VerbException(problem);
            var articles = await ListAsync(product, parsed.GetValue(query), filter.Frame, cancellationToken);
            if (parsed.GetValue(json))
                context.Terminal.Output.WriteLine(HostJson.Print([.. articles.Select(ArticleSummaryJson.From)],
                    HostJson.Printed.IReadOnlyListArticleSummaryJson));
            else
                WriteList(context.Terminal, articles);
            return ExitStatus.Done;
        });
        return command;
    }

    // By id where all are listed, which is how programs compare two lists; else as the library has them, near-copies side by side.
    private static async Task<IReadOnlyList<ArticleSummary>> ListAsync(Product product, string? query, SearchFrame? frame,
        CancellationToken cancellationToken)
    {
        var all = await product.Index.ListAsync(cancellationToken);
        if (string.IsNullOrWhiteSpace(query) && frame is null)
            return all;
        var byId = all.ToDictionary(article => article.Id, StringComparer.Ordinal);
        var found = await product.Get<ArticleLibrary>().FindAsync(query, frame, cancellationToken);
        return [.. found.SelectMany(entry => entry.Copies.Prepend(entry.Id)).Where(byId.ContainsKey).Select(id => byId[id])];
    }

    private static Verb CreateShow(VerbContext context)
    {
        var id = Id();
        var json = SharedOptions.Json();
        var command = new Verb("show", "Shows one article.", "chatbot articles show ID --json") { id, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var product = Product.Open(context);
            var article = await product.Index.FindAsync(parsed.GetRequiredValue(id), cancellationToken)
                ?? throw NotHeld(parsed.GetRequiredValue(id));
            if (parsed.GetValue(json))
                context.Terminal.Output.WriteLine(HostJson.Print(ArticleJson.From(article), HostJson.Printed.ArticleJson));
            else
                Write(context.Terminal, article);
            return ExitStatus.Done;
        });
        return command;
    }

    private static Verb CreateRemove(VerbContext context)
    {
        var id = Id();
        var json = SharedOptions.Json();
        var command = new Verb(
            "remove",
            "Removes one article from the index; its file stays, and brings it back when it changes or is ingested.",
            "chatbot articles remove ID")
        {
            id, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var product = Product.Open(context);
            var removed = parsed.GetRequiredValue(id);
            if (!await product.Index.RemoveAsync(removed, cancellationToken))
                throw NotHeld(removed);
            context.Terminal.Output.WriteLine(parsed.GetValue(json)
                ? HostJson.Print(new RemovedJson(removed), HostJson.Printed.RemovedJson)
                : $"Removed {SafeText.OnOneLine(removed)}.");
            return ExitStatus.Done;
        });
        return command;
    }

    private static Argument<string> Id() => new("ID") { Description = "The article's id, as `articles list` prints it." };

    private static VerbException NotHeld(string id) =>
        new($"The index holds no article with the id '{id}'; `chatbot articles list` prints the ids.");

    private static void WriteList(Terminal terminal, IReadOnlyList<ArticleSummary> articles)
    {
        foreach (var article in articles)
        {
            var published = article.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "          ";
            terminal.Output.WriteLine($"{SafeText.OnOneLine(article.Id)}  {published}  {SafeText.OnOneLine(article.Title)}");
        }
    }

    private static void Write(Terminal terminal, Article article)
    {
        terminal.Output.WriteLine(terminal.Styled(SafeText.OnOneLine(article.Title), "1"));
        string?[] details = [article.Source, article.Author,
            article.PublishedAt?.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture), article.Url,
            article.ChangedAt?.ToString("'changed' yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)];
        if (string.Join(", ", details.Where(detail => detail is not null)) is { Length: > 0 } line)
            terminal.Output.WriteLine(SafeText.OnOneLine(line));
        terminal.Output.WriteLine();
        foreach (var wrapped in WordWrap.Lines(SafeText.OnLines(Broken(article)), terminal.Width))
            terminal.Output.WriteLine(wrapped);
    }

    // Where the source glued a heading to what follows, a person reads it with the break; the text itself stays as it is.
    private static string Broken(Article article) =>
        article.Seams.OrderDescending().Aggregate(article.Text, (text, seam) => text.Insert(seam, "\n"));
}
