using System.ComponentModel;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Search;
using Microsoft.SemanticKernel;

namespace ChatBot.Answers;

/// <summary>The kernel functions over the articles.</summary>
public sealed class ArticlePlugin(ArticleSearch search)
{
    /// <summary>Name under which the kernel knows the plugin.</summary>
    public const string Name = "articles";

    /// <summary>Finds passages.</summary>
    [KernelFunction("search")]
    [Description("Finds the passages of the news articles that a question is about, best first. Names are found however they are spelt.")]
    public ValueTask<SearchResult> SearchAsync(
        [Description("A whole question or a few words, with the names of the people, places and things it is about.")] string query,
        [Description("What the conversation was about before, where the question alone may find too little.")] string? context = null,
        [Description("How many passages to return at most, 1 to 50.")] int limit = 20,
        [Description("Which articles to look in: days of publication, sources or an author; all of them where it is left out.")] SearchFrame? frame = null,
        CancellationToken cancellationToken = default) =>
        search.SearchAsync(new(query) { Limit = Math.Clamp(limit, 1, 50), Frame = frame, Context = context }, cancellationToken);
}
