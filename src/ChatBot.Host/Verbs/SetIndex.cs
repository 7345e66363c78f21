using System.CommandLine;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Host.Composition;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Host.Verbs;

/// <summary>Where the index of a question set lies: in a folder of its own that goes with it, or in one that is kept for the next
/// time.</summary>
internal sealed class SetIndex : IDisposable
{
    private readonly DirectoryInfo? temporary;

    private SetIndex(string path, DirectoryInfo? temporary) => (Path, this.temporary) = (path, temporary);

    public string Path { get; }

    public static Option<string?> KeptIn() => new("--indexes")
    {
        Description = "Keeps the sets' indexes in this folder and uses those that are there.",
        HelpName = "FOLDER",
    };

    /// <param name="set">Name of the set.</param>
    /// <param name="folder">Folder that is kept; null for one that is removed.</param>
    public static SetIndex Of(string set, string? folder)
    {
        var temporary = folder is null ? Directory.CreateTempSubdirectory("chatbot-set-") : null;
        var parent = temporary?.FullName ?? Directory.CreateDirectory(folder!).FullName;
        return new(System.IO.Path.Combine(parent, $"{set}.db"), temporary);
    }

    /// <summary>Reads a set's articles into the index of a product.</summary>
    /// <param name="product">Opened with <see cref="Path"/>.</param>
    /// <param name="set">The set.</param>
    /// <param name="done">Told how many articles are done; null: nobody is told.</param>
    /// <exception cref="VerbException">An article cannot be read: what would be measured or learnt is not the set.</exception>
    public static async ValueTask FillAsync(Product product, QuestionSet set, IProgress<int>? done, CancellationToken cancellationToken)
    {
        await product.RemakeVectorsAsync(cancellationToken);
        var report = await product.Ingestor.IngestAsync(new IngestRequest([set.ArticlesPath]), done is null ? null : new ArticleCount(done),
            cancellationToken);
        if (report.Failures is [var failure, ..])
            throw new VerbException(failure.ToString());
    }

    public void Dispose() => temporary?.Delete(recursive: true);
}
