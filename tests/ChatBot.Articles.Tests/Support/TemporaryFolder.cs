using System.Text;
using ChatBot.Articles.Reading;

namespace ChatBot.Articles.Tests.Support;

/// <summary>A folder of its own for a test, removed with all that is in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("articles-").FullName;

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public async Task<List<ReadResult>> ReadAsync(string? path = null, ArticleOptions? options = null) =>
        await new ArticleReader(Path, options ?? new ArticleOptions()).ReadAsync(path ?? Path, CancellationToken.None).ToListAsync();

    public async Task<Article> ReadOneAsync(string name, string text) => await ReadOneAsync(name, Encoding.UTF8.GetBytes(text));

    public async Task<Article> ReadOneAsync(string name, byte[] bytes)
    {
        var result = (await ReadAsync(Write(name, bytes))).ShouldHaveSingleItem();
        return result.Article.ShouldNotBeNull(result.Failure?.ToString());
    }

    public async Task<ReadFailure> FailOneAsync(string name, byte[] bytes, ArticleOptions? options = null) =>
        (await ReadAsync(Write(name, bytes), options)).ShouldHaveSingleItem().Failure.ShouldNotBeNull();

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
