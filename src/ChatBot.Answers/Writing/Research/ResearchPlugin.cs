using System.ComponentModel;
using System.Globalization;
using System.Text;
using ChatBot.Answers.Injection;
using ChatBot.Answers.Writing.Passages;
using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Search;
using Microsoft.SemanticKernel;

namespace ChatBot.Answers.Writing.Research;

/// <summary>
/// The functions that a model may call for one question. What they return is passages under numbers, so that an answer can cite them;
/// arguments are checked, and a wrong one is answered with a line that says what would be right.
/// </summary>
/// <param name="book">Numbers the passages.</param>
/// <param name="search">Finds them.</param>
/// <param name="index">The articles.</param>
/// <param name="within">The only articles that are looked at; null: all.</param>
public sealed class ResearchPlugin(PassageBook book, ArticleSearch search, IArticleIndex index, SearchFrame? within = null)
{
    /// <summary>Name under which the kernel knows the plugin.</summary>
    public const string Name = "research";

    internal const int LongestQuery = 300;
    private const int MostPassages = 8;
    private const int MostSources = 60;
    private const int MostStatements = 12;

    // About a passage's length before and behind it.
    private const int Around = 1200;

    /// <summary>Finds passages.</summary>
    [KernelFunction("search")]
    [Description("Finds passages of the articles, best first. Names are found however they are spelt.")]
    public async Task<string> SearchAsync(
        [Description("A short question or a few words, with the names it is about.")] string query,
        [Description("How many passages, 1 to 8.")] int limit = 5,
        CancellationToken cancellationToken = default)
    {
        if (Checked(query) is not { } text)
            return $"Give a query of 1 to {LongestQuery} characters.";
        var found = await search.SearchAsync(new(text) { Limit = Math.Clamp(limit, 1, MostPassages), Within = within },
            cancellationToken);
        return Show(await book.AddAsync(found.Hits, cancellationToken), "Nothing was found.");
    }

    /// <summary>Shows what stands around a passage.</summary>
    [KernelFunction("read_around")]
    [Description("Shows what stands directly before and behind a passage in its article.")]
    public async Task<string> ReadAroundAsync(
        [Description("Number of the passage.")] int passage, CancellationToken cancellationToken = default)
    {
        if (book.Find(passage) is not { } known)
            return NoSuchPassage();
        var text = known.Article.Text;
        var sentences = known.Known.Sentences;
        var first = sentences.FirstOrDefault(sentence => sentence.End > known.Range.Start - Around, known.Range);
        var last = sentences.LastOrDefault(sentence => sentence.Start < known.Range.End + Around, known.Range);
        var wider = TextRange.Between(Math.Min(first.Start, known.Range.Start), Math.Min(text.Length, Math.Max(last.End, known.Range.End)));
        return Show(await book.AddAsync([known.Hit with { Passage = known.Hit.Passage with { Range = wider } }], cancellationToken),
            "There is no more of it.");
    }

    /// <summary>Lists who published the articles.</summary>
    [KernelFunction("list_sources")]
    [Description("Lists the newspapers, agencies and authors of the articles, with how many articles each has.")]
    public async Task<string> ListSourcesAsync(CancellationToken cancellationToken = default)
    {
        var publishers = await index.ListPublishersAsync(cancellationToken);
        publishers = [.. publishers.Where(publisher => !InstructionFinder.IsOrder(publisher.Name))];
        return publishers.Count == 0 ? "The articles do not name their sources." : string.Join('\n', publishers
            .OrderByDescending(publisher => publisher.Articles)
            .Take(MostSources)
            .Select(publisher =>
                string.Create(CultureInfo.InvariantCulture,
                    $"{PassageText.Line(publisher.Name)}{(publisher.IsAuthor ? " (author)" : "")}: {publisher.Articles}")));
    }

    /// <summary>Finds what somebody says.</summary>
    [KernelFunction("who_said")]
    [Description("Finds what a person or organisation says about something, with the passages that it stands in.")]
    public async Task<string> WhoSaidAsync(
        [Description("Who speaks; empty for anybody.")] string speaker,
        [Description("What about; a few words.")] string about,
        CancellationToken cancellationToken = default)
    {
        if (Checked($"{speaker} {about}") is not { } text)
            return $"Give a speaker or a topic, of {LongestQuery} characters at most.";
        var found = await search.SearchAsync(new(text) { Limit = MostPassages, Within = within }, cancellationToken);
        var booked = await book.AddAsync(found.Hits, cancellationToken);
        var asked = Skeletons(speaker);
        var lines = new StringBuilder();
        var told = booked
            .SelectMany(passage =>
                passage.Known.Statements.Where(statement => passage.Range.Contains(statement.Content)
                    && !passage.Known.Orders.Any(statement.Content.Overlaps)).Select(statement => (passage, statement)))
            .Where(said => asked.Count == 0
                || Skeletons(said.statement.NamingIn(said.passage.Article.Text).Of(said.passage.Article.Text)).Overlaps(asked))
            .DistinctBy(said => (said.passage.Article.Id, said.statement.Content))
            .Take(MostStatements)
            .ToList();
        foreach (var (passage, statement) in told)
        {
            var article = passage.Article.Text;
            lines.Append(CultureInfo.InvariantCulture,
                $"Passage {passage.Number}: {PassageText.Line(statement.NamingIn(article).Of(article))} ({statement.Force}): "
                + $"{PassageText.Line(statement.Content.Of(article))}\n");
        }

        return told.Count == 0 ? "Nothing of that is reported in what was found."
            : lines.Append('\n').Append(PassageText.Write([.. told.Select(said => said.passage).Distinct()])).ToString();
    }

    private static string Show(IReadOnlyList<BookedPassage> passages, string nothing) =>
        passages.Count == 0 ? nothing : PassageText.Write(passages);

    private static string NoSuchPassage() => "There is no passage of that number.";

    private static string? Checked(string? query)
    {
        var text = PassageText.Line(query ?? "");
        return text.Length is > 0 and <= LongestQuery ? text : null;
    }

    private static HashSet<string> Skeletons(string name) =>
        [.. TextAnalyzer.Tokens(name).Where(token => !token.IsFunctionWord).Select(token => NameSkeleton.Of(token.Word))];
}
