using ChatBot.Articles.Fetching;
using ChatBot.Host.Admin;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Host.Web.Admin;

/// <summary>Takes what an editor wants read, and notes who wanted it.</summary>
internal sealed class IntakeDesk(AdminPages pages, IntakeQueue queue, ActLog log)
{
    /// <summary>Whether no more is taken now.</summary>
    public bool IsFull => queue.IsFull;

    /// <summary>Puts something in the queue.</summary>
    /// <param name="act">Name of what the editor did.</param>
    /// <param name="about">Names of its files, or its address.</param>
    public async Task<IResult> TakeAsync(
        HttpContext context, string act, string about, IngestRequest request, CancellationToken cancellationToken)
    {
        var who = AdminGate.SessionOf(context).Who;
        if (!await queue.AddAsync(who, about, request, cancellationToken))
            return Full(context);
        await log.WriteAsync(who, act, about, cancellationToken);
        return AdminGate.SeeOther(context, "/articles?said=being-read");
    }

    /// <summary>Says that no more is taken now.</summary>
    public static IResult Full(HttpContext context) => AdminGate.SeeOther(context, "/articles?said=queue-full");

    /// <summary>Reads an address that somebody typed.</summary>
    /// <param name="address">Null where it is none that can be read.</param>
    /// <returns>What is the matter with it, not yet encoded; null where nothing is.</returns>
    public string? ProblemOf(string given, out Uri? address) => Uri.TryCreate(given.Trim(), UriKind.Absolute, out address)
        ? WebAddress.ProblemOf(address) : pages.Words.Plain("articles.no-address");
}
