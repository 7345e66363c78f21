using ChatBot.Articles.Reading.Pages;
using MimeKit;

namespace ChatBot.Articles.Reading.Mails;

/// <summary>Reads a page that a browser saved with all that belongs to it (MHTML, RFC 2557): its first HTML part. When it was saved is no
/// date of the article.</summary>
internal static class SavedPage
{
    public static async Task<ReadResult> ReadAsync(SourceFile file, byte[] bytes, ArticleOptions options,
        CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(bytes);
        try
        {
            using var message = await MimeMessage.LoadAsync(content, cancellationToken);
            if (message.BodyParts.OfType<TextPart>().FirstOrDefault(part => part.IsHtml) is not { } page)
                throw new ArticleFaultException("The saved page holds no HTML.");
            var address = message.Headers["Snapshot-Content-Location"] ?? page.ContentLocation?.OriginalString
                ?? message.Headers["Content-Location"];
            var raw = await HtmlFile.RawAsync(file, page.Text, options, cancellationToken);
            return file.At(address).Build(() => raw.Title is null ? raw with { Title = message.Subject } : raw);
        }
        catch (FormatException)
        {
            throw new ArticleFaultException("The saved page cannot be read: it is cut off, or no MHTML.");
        }
    }
}
