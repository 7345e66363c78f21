namespace ChatBot.Articles.Reading;

/// <summary>A kind of file that articles are read from.</summary>
internal enum ArticleFormat
{
    Text,
    Markdown,
    Html,
    Json,
    JsonLines,
}
