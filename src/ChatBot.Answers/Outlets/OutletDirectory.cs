using ChatBot.Retrieval.Index;

namespace ChatBot.Answers.Outlets;

/// <summary>The names of those who published or wrote the articles that the index holds now. Safe for concurrent use.</summary>
public sealed class OutletDirectory(IArticleIndex index)
{
    private Entry? current;

    public async ValueTask<OutletNames> CurrentAsync(CancellationToken cancellationToken)
    {
        var publishers = await index.ListPublishersAsync(cancellationToken);
        var entry = Volatile.Read(ref current);
        if (entry is not null && ReferenceEquals(entry.Publishers, publishers))
            return entry.Names;

        entry = new(publishers, new OutletNames(publishers));
        Volatile.Write(ref current, entry);
        return entry.Names;
    }

    private sealed record Entry(IReadOnlyList<Publisher> Publishers, OutletNames Names);
}
