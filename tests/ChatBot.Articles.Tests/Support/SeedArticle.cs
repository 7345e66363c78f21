using ChatBot.Articles.Reading;

namespace ChatBot.Articles.Tests.Support;

/// <summary>The sample article of the repository, read as the product reads it.</summary>
internal static class SeedArticle
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "seeds", "000_b960f803c0494b89.txt");

    public static async Task<Article> ReadAsync()
    {
        var reader = new ArticleReader(AppContext.BaseDirectory, new ArticleOptions());
        var results = await reader.ReadAsync(Path, CancellationToken.None).ToListAsync();
        return results.ShouldHaveSingleItem().Article.ShouldNotBeNull();
    }
}
