using System.Text;
using ChatBot.Articles.Reading;
using ChatBot.Articles.Tests.Support;
using MimeKit;

namespace ChatBot.Articles.Tests.Reading.Mails;

public sealed class MailTests : IDisposable
{
    private static readonly DateTimeOffset Friday = new(2026, 5, 15, 10, 0, 0, TimeSpan.FromHours(2));

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("letter.eml")]
    [InlineData("letter.txt")]
    [InlineData("letter")]
    public async Task A_newsletter_is_read_by_its_HTML_with_what_its_headers_say_and_no_header_is_text(string name)
    {
        var body = new BodyBuilder
        {
            TextBody = "Plain.",
            HtmlBody = "<html><body><h1>Fähre</h1><p>The ferry stops at the end of the month.</p><p>The bridge is open.</p></body></html>"
        };
        var article = await folder.ReadOneAsync(name, Bytes(Message("Die Fähre – und die Brücke", body.ToMessageBody())));

        (article.Title, article.Author, article.Source,
            article.PublishedAt).ShouldBe(("Die Fähre – und die Brücke", "Ida Holm", "The Harbour Letter", Friday));
        article.Text.ShouldBe("Fähre\nThe ferry stops at the end of the month.\nThe bridge is open.");
    }

    [Fact]
    public async Task A_plain_mail_is_read_without_its_signature() =>
        (await folder.ReadOneAsync("letter.eml",
            Bytes(Message("Ferry",
                new TextPart("plain") { Text = "The ferry stops.\n\nThe bridge is open.\n-- \nIda Holm\nHarbour Gazette\n" })))).Text
            .ShouldBe("The ferry stops.\nThe bridge is open.");

    [Fact]
    public async Task Attachments_that_hold_an_article_are_read_and_the_others_counted()
    {
        var body = new BodyBuilder { TextBody = "See the release." };
        body.Attachments.Add("release.html", "<title>Release</title><p>The ferry stops.</p>"u8.ToArray());
        body.Attachments.Add("photo.jpg", [0xFF, 0xD8, 0xFF]);
        folder.Write("letter.eml", Bytes(Message("Ferry", body.ToMessageBody())));

        var results = await folder.ReadAsync();

        results.Where(result => result.IsArticle).Select(result => result.Article!.Text).ShouldBe(["See the release.", "The ferry stops."]);
        results.Select(result => result.LeftOut).OfType<LeftOut>().ShouldHaveSingleItem().Kind.ShouldBe("picture (.jpg)");
    }

    [Fact]
    public async Task A_mailbox_is_read_mail_by_mail()
    {
        using var mailbox = new MemoryStream();
        foreach (var text in new[] { "The ferry stops.", "The bridge is open." })
        {
            mailbox.Write("From ida@gazette.example Fri May 15 10:00:00 2026\n"u8);
            mailbox.Write(Bytes(Message(text[..^1], new TextPart("plain") { Text = text })));
            mailbox.Write("\n"u8);
        }

        folder.Write("archive.mbox", mailbox.ToArray());

        var articles = (await folder.ReadAsync()).Select(result => result.Article!).ToList();

        articles.Select(article => (article.Title, article.Text))
            .ShouldBe([("The ferry stops", "The ferry stops."), ("The bridge is open", "The bridge is open.")]);
        articles.Select(article => article.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task A_page_that_a_browser_saved_with_its_parts_is_read()
    {
        var article = await folder.ReadOneAsync("page.mhtml",
            File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "bridge.mhtml")));

        (article.Title, article.Author, article.Source,
            article.Url).ShouldBe(("Harbour bridge opens early", "Ida Holm", "The Harbour Gazette",
                "http://127.0.0.1:9378/news/harbour-bridge.html"));
        article.PublishedAt.ShouldBe(new DateTimeOffset(2026, 5, 15, 10, 0, 0, TimeSpan.Zero), "not when it was saved");
        article.Text.ShouldStartWith("The new harbour bridge opened on Friday, two months earlier than planned – a first for the town’s "
            + "engineers.\nMayor");
    }

    [Fact]
    public async Task A_mail_of_noise_is_no_article() =>
        (await folder.FailOneAsync("noise.eml",
            [.. "From: a@gazette.example\nTo: b@gazette.example\nSubject: Noise\nDate: Fri, 15 May 2026 10:00:00 +0200\n\n"u8,
                .. Enumerable.Range(0, 2000).Select(value => (byte)((value * 151) ^ (value >> 3)))])).Message
            .ShouldBe("What it holds is no text that can be read.");

    [Fact]
    public async Task An_encrypted_mail_is_one_failure() =>
        (await folder.FailOneAsync("letter.eml", Encoding.ASCII.GetBytes(
            "From: ida@gazette.example\r\nTo: all@gazette.example\r\nSubject: Secret\r\nMIME-Version: 1.0\r\nContent-Type: "
            + "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\nMIIB\r\n")))
            .Message.ShouldStartWith("The mail is encrypted");

    private static MimeMessage Message(string subject, MimeEntity body)
    {
        var message = new MimeMessage([new MailboxAddress("Ida Holm", "ida@gazette.example")],
            [new MailboxAddress("Readers", "all@gazette.example")], subject, body)
        { Date = Friday };
        message.Headers.Add("List-Id", "The Harbour Letter <letter.gazette.example>");
        message.Headers.Add("Received", "from mx.gazette.example by in.example; Fri, 15 May 2026 10:00:01 +0200");
        return message;
    }

    private static byte[] Bytes(MimeMessage message)
    {
        using var stream = new MemoryStream();
        message.WriteTo(stream);
        return stream.ToArray();
    }
}
