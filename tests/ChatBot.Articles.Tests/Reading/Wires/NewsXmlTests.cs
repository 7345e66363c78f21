using ChatBot.Articles.Tests.Support;

namespace ChatBot.Articles.Tests.Reading.Wires;

/// <summary>NITF and both NewsML.</summary>
public sealed class NewsXmlTests : IDisposable
{
    private const string Nitf = """
        <nitf xmlns="" version="-//IPTC//DTD NITF 3.6//EN"><head><title>Bridge slug</title>
        <docdata><doc-id id-string="HN1" regsrc="HN"/><date.issue norm="20260515T100000Z"/></docdata></head>
        <body><body.head><hedline><hl1>Harbour bridge opens</hl1></hedline><byline>By <person>Ida Holm</person></byline>
        <distributor>Harbour News</distributor><dateline><location>Harbourton</location></dateline></body.head>
        <body.content><block><p>The bridge opened on <chron norm="20260515">Friday</chron>.</p>
        <media media-type="image"><media-reference source="a.jpg"/><media-caption><p>The mayor.</p></media-caption></media>
        <hl2>What comes next</hl2><p>The ferry stops.</p></block></body.content></body></nitf>
        """;

    private static readonly DateTimeOffset Friday = new(2026, 5, 15, 10, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task NITF_is_read_with_its_document_type_left_alone()
    {
        var article = await folder.ReadOneAsync("story.xml",
            "<?xml version=\"1.0\"?>\n<!DOCTYPE nitf SYSTEM \"http://127.0.0.1:9/nitf.dtd\">\n" + Nitf);

        Check(article);
        (article.Source, article.Headings.ShouldHaveSingleItem().Of(article.Text)).ShouldBe(("Harbour News", "What comes next"));
    }

    [Theory]
    [InlineData("<inlineXML contenttype=\"application/nitf+xml\">" + Nitf + "</inlineXML>")]
    [InlineData("<inlineXML contenttype=\"application/xhtml+xml\"><html "
        + "xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title></head><body><p>The bridge opened on Friday.</p><h2>What comes "
        + "next</h2><p>The ferry stops.</p></body></html></inlineXML>")]
    [InlineData("<inlineData contenttype=\"text/plain\">The bridge opened on Friday.\n\nWhat comes next\n\nThe ferry stops.</inlineData>")]
    public async Task NewsML_G2_is_read_in_whatever_form_its_text_is(string content)
    {
        folder.Write("message.xml", $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-05-15T11:00:00Z</sent></header><itemSet>
            <newsItem guid="urn:newsml:1" version="2" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/>
            <provider literal="HN"><name>Harbour News</name></provider><versionCreated>2026-05-15T12:00:00Z</versionCreated>
            <firstCreated>2026-05-15T10:00:00Z</firstCreated></itemMeta>
            <contentMeta><by>By Ida Holm</by><language tag="en"/><headline>Harbour bridge opens</headline></contentMeta>
            <contentSet>{content}</contentSet></newsItem>
            <newsItem guid="urn:newsml:2"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta>
            <contentMeta><headline>The mayor</headline></contentMeta>
            <contentSet><remoteContent href="a.jpg"/></contentSet></newsItem>
            </itemSet></newsMessage>
            """);

        var results = await folder.ReadAsync();

        Check(results[0].Article!);
        (results[0].Article!.Source, results[1].LeftOut!.Kind,
            results.Count).ShouldBe(("Harbour News", "NewsML-G2 newsItem without text", 2));
    }

    [Fact]
    public async Task NewsML_1_is_read_with_the_longest_text_of_its_components()
    {
        folder.Write("message.xml", $"""
            <?xml version="1.0"?><!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd">
            <NewsML><NewsEnvelope><DateAndTime>20260515T110000Z</DateAndTime></NewsEnvelope>
            <NewsItem xml:lang="en"><Identification><NewsIdentifier><ProviderId>harbour.example</ProviderId><DateId>20260515</DateId>
            <NewsItemId>HN1</NewsItemId><PublicIdentifier>urn:newsml:harbour.example:HN1</PublicIdentifier>
            </NewsIdentifier></Identification>
            <NewsManagement><FirstCreated>20260515T100000Z</FirstCreated></NewsManagement>
            <NewsComponent><NewsLines><HeadLine>Harbour bridge opens</HeadLine><ByLine>By Ida Holm</ByLine></NewsLines>
            <AdministrativeMetadata><Provider><Party FormalName="Harbour News"/></Provider></AdministrativeMetadata>
            <NewsComponent><Role FormalName="Caption"/>
            <ContentItem><DataContent><p>The mayor.</p></DataContent></ContentItem></NewsComponent>
            <NewsComponent><Role FormalName="Main"/>
            <ContentItem><DataContent>{Nitf}</DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>
            """);

        var article = (await folder.ReadAsync()).ShouldHaveSingleItem().Article!;

        Check(article);
        article.Source.ShouldBe("Harbour News");
    }

    [Fact]
    public async Task XML_of_no_known_kind_is_read_by_the_names_of_its_elements()
    {
        folder.Write("archive.xml", """
            <?xml version="1.0"?><archive><issue no="3">
            <newsitem itemid="7" date="2026-05-15"><headline>Harbour bridge opens</headline><byline>By Ida Holm</byline>
            <text><p>The bridge opened on Friday.</p><p>The ferry stops.</p></text></newsitem>
            <newsitem itemid="8"><title>Fish</title><author>Jon Aker</author><author>Ida Holm</author>
            <body>Fish was sold.</body></newsitem></issue></archive>
            """);

        (await folder.ReadAsync()).Select(result => result.Article!)
            .Select(article => (article.Id, article.Title, article.Author, article.Text)).ShouldBe(
        [
            ("7", "Harbour bridge opens", "Ida Holm", "The bridge opened on Friday.\nThe ferry stops."),
            ("8", "Fish", "Jon Aker, Ida Holm", "Fish was sold."),
        ]);
    }

    [Fact]
    public async Task A_message_of_the_wire_is_read_and_its_control_characters_are_gone()
    {
        var message = "\u0016\u0016\u0001" + "HNA0123 4 bus 50 HN-0042\r\n\u0002"
            + "Harbour bridge opens\r\n\r\nBy Ida Holm\r\n\r\nHarbourton (HN) - The bridge opened on Friday.\r\n\r\nThe ferry "
            + "stops.\r\n\u0003" + "151000 May 26\u0004";

        var article = await folder.ReadOneAsync("hn0042.anpa", System.Text.Encoding.Latin1.GetBytes(message));

        (article.Title, article.Author, article.Source,
            article.Text).ShouldBe(("Harbour bridge opens", "Ida Holm", "HNA",
                "Harbourton (HN) - The bridge opened on Friday.\nThe ferry stops."));
    }

    [Fact]
    public async Task Several_messages_in_a_file_are_several_articles()
    {
        static string Message(string text) => $"\u0001HNA0123\r\n\u0002{text}\r\n\u0003\u0004";
        folder.Write("wire", Message("One.") + Message("Two."));

        (await folder.ReadAsync()).Select(result => result.Article?.Text).ShouldBe(["One.", "Two."]);
    }

    private static void Check(Article article)
    {
        (article.Title, article.Author, article.PublishedAt).ShouldBe(("Harbour bridge opens", "Ida Holm", Friday));
        article.Text.ShouldBe("The bridge opened on Friday.\nWhat comes next\nThe ferry stops.");
    }
}
