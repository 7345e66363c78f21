namespace ChatBot.Language.Interviews;

/// <summary>The questions of an interview, or of what is told by questions, with their answers.</summary>
/// <param name="Exchanges">In the order of the text; two or more.</param>
public sealed record Interview(IReadOnlyList<Exchange> Exchanges)
{
    /// <summary>Whether a place stands in what is asked, and not in an answer.</summary>
    public bool IsAsked(int offset) => Exchanges.Any(exchange => offset >= exchange.Asked.Start && offset < exchange.Asked.End);
}
