using ChatBot.Articles.Reading.Pages;
using ChatBot.Articles.Reading.Texts;
using MimeKit;

namespace ChatBot.Articles.Reading.Mails;

/// <summary>What a mail gives of an article: its subject, sender, date and body. Its headers are never text.</summary>
internal static class MailText
{
    /// <exception cref="ArticleFaultException">The mail is encrypted, or its HTML is refused.</exception>
    public static async Task<RawArticle> OfAsync(SourceFile file, MimeMessage message, ArticleOptions options,
        CancellationToken cancellationToken)
    {
        if (message.Body is { ContentType: { } type }
            && (type.IsMimeType("multipart", "encrypted") || type.IsMimeType("application", "pkcs7-mime")
                || type.IsMimeType("application", "x-pkcs7-mime")))
            throw new ArticleFaultException("The mail is encrypted; save it from a mail program that can open it.");
        var raw = message.HtmlBody is { Length: > 0 } html
            ? await HtmlFile.RawAsync(file, html, options, cancellationToken)
            : new() { DerivedId = file.Id(), Origin = file.Path, Text = PlainTextFile.Of(WithoutSignature(message.TextBody ?? "")) };
        var sender = message.From.Mailboxes.FirstOrDefault() ?? message.Sender;
        return raw with
        {
            Title = string.IsNullOrWhiteSpace(message.Subject) ? raw.Title : message.Subject,
            Author = string.IsNullOrWhiteSpace(sender?.Name) ? sender?.Address : sender.Name,
            Source = ListName(message) ?? raw.Source,
            PublishedAt = message.Headers.Contains(HeaderId.Date) && message.Date > DateTimeOffset.UnixEpoch ? message.Date
            : raw.PublishedAt,
            Url = raw.Url ?? message.Headers["Archived-At"]?.Trim('<', '>', ' '),
        };
    }

    /// <summary>What a mailing list calls itself: "The Morning Briefing" of <c>List-Id: The Morning Briefing
    /// &lt;brief.example.org&gt;</c>.</summary>
    private static string? ListName(MimeMessage message) =>
        message.Headers[HeaderId.ListId] is { } list && list.IndexOf('<', StringComparison.Ordinal) is > 0 and var end
        ? list[..end].Trim(' ', '"') : null;

    private static string WithoutSignature(string text)
    {
        var normal = text.ReplaceLineEndings("\n");
        var end = normal.LastIndexOf("\n-- \n", StringComparison.Ordinal);
        return end < 0 ? normal : normal[..end];
    }
}
