namespace ChatBot.Articles.Reading;

/// <summary>A kind of file that articles are read from.</summary>
internal enum ArticleFormat
{
    Text,
    Markdown,
    Html,
    Json,
    JsonLines,
    Csv,
    Xml,
    Mail,
    Mailbox,
    SavedPage,
    WireText,
    Pdf,
    Word,
    OpenDocument,
    Warc,
    Zip,
    Gzip,
    Tar,
}
