using System.Globalization;
using System.Runtime.CompilerServices;
using MimeKit;

namespace ChatBot.Articles.Reading.Mails;

/// <summary>Reads the mails of a mailbox (.mbox) one by one.</summary>
internal static class MailboxFile
{
    public static async IAsyncEnumerable<ReadResult> ReadAsync(
        SourceFile file, Stream content, ContentReader reader, ArticleOptions options, int depth,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var each = new ReadBudget(options.MaxDocumentBytes,
            "A mail of the mailbox is larger than Articles:MaxDocumentBytes allows; it and those behind it were not read.");
        await using var bounded = new BudgetedStream(content, each);
        var parser = new MimeParser(bounded, MimeFormat.Mbox);
        for (var number = 1; !parser.IsEndOfStream; number++)
        {
            if (number > options.MaxArchiveEntries)
                throw new ArticleFaultException(string.Create(CultureInfo.InvariantCulture, $"The mailbox has more than "
                    + $"{options.MaxArchiveEntries} mails; the others were not read."));
            each.Refill();
            using var message = await NextAsync(parser, cancellationToken);
            var part = file.Inner(message.MessageId is { Length: > 0 and < 200 } id ? id : number.ToString(CultureInfo.InvariantCulture),
                "mail.eml");
            ReadResult? failure = null;
            var results = new List<ReadResult>();
            try
            {
                await foreach (var result in MailFile.ReadAsync(part, message, reader, options, depth, cancellationToken))
                    results.Add(result);
            }
            catch (ArticleFaultException fault)
            {
                failure = part.Fail(fault.Message);
            }

            foreach (var result in results)
                yield return result;
            if (failure is not null)
                yield return failure;
        }
    }

    private static async Task<MimeMessage> NextAsync(MimeParser parser, CancellationToken cancellationToken)
    {
        try
        {
            return await parser.ParseMessageAsync(cancellationToken);
        }
        catch (FormatException)
        {
            throw new ArticleFaultException("The mailbox cannot be read further: a mail is cut off, or none.");
        }
    }
}
