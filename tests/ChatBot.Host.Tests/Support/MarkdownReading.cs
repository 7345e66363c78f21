using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChatBot.Host.Tests.Support;

/// <summary>What a client with more of markdown than any of ours makes of a text.</summary>
internal sealed class MarkdownReading
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseAbbreviations().UseAlertBlocks().UseAutoIdentifiers().UseCustomContainers().UseDefinitionLists().UseEmphasisExtras()
        .UseFigures()
        .UseFooters().UseFootnotes().UseGridTables().UseMathematics().UseMediaLinks().UsePipeTables().UseTaskLists().UseDiagrams()
        .UseAutoLinks()
        .UseGenericAttributes()
        .Build();

    private MarkdownReading(MarkdownDocument document)
    {
        Links = [.. document.Descendants<LinkInline>().Select(link => (Text(link), link.Url ?? "", link.Title ?? ""))];
        VisibleText = string.Concat(document.Descendants<ParagraphBlock>().SelectMany(paragraph => paragraph.Inline!).Select(Text));
        Foreign =
        [
            .. document.Descendants<Block>()
                .Where(block => block is not (ParagraphBlock or LinkReferenceDefinition or LinkReferenceDefinitionGroup))
                .Select(block => block.GetType().Name),
            .. document.Descendants<Inline>()
                .Where(inline => inline is not (LiteralInline or HtmlEntityInline or LineBreakInline or LinkInline { IsImage: false }))
                .Select(inline => inline.GetType().Name),
            .. document.Descendants()
            .Where(part => part.TryGetAttributes() is { } attributes
                && (attributes.Id ?? attributes.Classes?.FirstOrDefault() ?? attributes.Properties?.FirstOrDefault().Key) is not null)
                .Select(part => $"attributes of {part.GetType().Name}"),
        ];
    }

    /// <summary>Links in order: what they show, where they lead, their title.</summary>
    public IReadOnlyList<(string Text, string Url, string Title)> Links { get; }

    /// <summary>What a reader sees of the paragraphs.</summary>
    public string VisibleText { get; }

    /// <summary>Whatever is neither text nor a link: HTML, images, emphasis, code, lists, headings, …</summary>
    public IReadOnlyList<string> Foreign { get; }

    public static MarkdownReading Of(string markdown) => new(Markdown.Parse(markdown, Pipeline));

    private static string Text(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => "\n",
        ContainerInline container => string.Concat(container.Select(Text)),
        _ => "",
    };
}
