namespace ChatBot.Articles.Reading;

/// <summary>So many bytes may be read, and no more.</summary>
/// <param name="bytes">The limit.</param>
/// <param name="message">One sentence for a person, where it is passed.</param>
internal sealed class ReadBudget(long bytes, string message)
{
    private long taken;

    /// <exception cref="ArticleFaultException">The limit is passed.</exception>
    public void Take(long read)
    {
        if (Interlocked.Add(ref taken, read) > bytes)
            throw new ArticleFaultException(message);
    }

    /// <summary>Begins anew.</summary>
    public void Refill() => Interlocked.Exchange(ref taken, 0);
}
