using System.Runtime.CompilerServices;
using MimeKit;

namespace ChatBot.Articles.Reading.Mails;

/// <summary>Reads a mail (.eml): the article that it is, and those in its attachments.</summary>
internal static class MailFile
{
    public static async IAsyncEnumerable<ReadResult> ReadAsync(
        SourceFile file, Stream content, ContentReader reader, ArticleOptions options, int depth,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        MimeMessage message;
        try
        {
            message = await MimeMessage.LoadAsync(content, cancellationToken);
        }
        catch (FormatException)
        {
            throw new ArticleFaultException("The mail cannot be read: it is cut off, or no mail.");
        }

        using (message)
        {
            await foreach (var result in ReadAsync(file, message, reader, options, depth, cancellationToken))
                yield return result;
        }
    }

    /// <summary>The article of a message, and those of its attachments.</summary>
    public static async IAsyncEnumerable<ReadResult> ReadAsync(
        SourceFile file, MimeMessage message, ContentReader reader, ArticleOptions options, int depth,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var raw = await MailText.OfAsync(file, message, options, cancellationToken);
        var attachments = message.Attachments.OfType<MimePart>()
            .Select(part => (part.Content, Name: part.FileName ?? ""))
            .Where(part => part.Content is not null && part.Name.Length > 0).ToList();
        // A press release may be nothing but its attachment.
        if (attachments.Count == 0 || !string.IsNullOrWhiteSpace(raw.Text))
            yield return file.Build(() => raw);
        foreach (var (attachment, name) in attachments)
        {
            var part = file.Inner(name);
            if (FormatFinder.OfName(part.Name) is null)
            {
                yield return part.LeaveOut(FileKind.OfName(part.Name) ?? FileKind.Unknown(part.Name));
                continue;
            }

            await using var data = attachment!.Open();
            await foreach (var result in reader.ReadPartAsync(part, data, depth + 1, cancellationToken))
                yield return result;
        }
    }
}
