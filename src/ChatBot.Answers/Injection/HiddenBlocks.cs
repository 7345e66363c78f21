using ChatBot.Language;

namespace ChatBot.Answers.Injection;

/// <summary>Blocks of a text that no reader of the article saw: comments of HTML, turns of a chat in the marks that models are trained
/// with, and passages in the marks that we show them to models in.</summary>
internal static class HiddenBlocks
{
    private static readonly (string Open, string Close)[] Marks =
    [
        ("<!--", "-->"), ("<|im_start|>", "<|im_end|>"), ("<|start_header_id|>", "<|eot_id|>"), ("[INST]", "[/INST]"),
        ("<<SYS>>", "<</SYS>>"),
        ("<system>", "</system>"), ("<instructions>", "</instructions>"), ("<message role", "</message>"), ("<passage", "</passage>"),
    ];

    /// <summary>What is left of a text without them; all of it where nothing would be left.</summary>
    public static string Without(string text)
    {
        var shown = text.ToCharArray();
        foreach (var block in Find(text))
            shown.AsSpan(block.Start, block.Length).Fill(' ');
        var left = new string(shown).Trim();
        return left.Length > 0 ? left : text;
    }

    /// <summary>In no order. A block that is not closed ends with its paragraph.</summary>
    public static List<TextRange> Find(string text)
    {
        var blocks = new List<TextRange>();
        if (!text.AsSpan().ContainsAny('<', '['))
            return blocks;
        foreach (var (open, close) in Marks)
        {
            var at = 0;
            while ((at = text.IndexOf(open, at, StringComparison.OrdinalIgnoreCase)) >= 0)
            {
                var closing = text.IndexOf(close, at + open.Length, StringComparison.OrdinalIgnoreCase);
                var end = closing >= 0 ? closing + close.Length : text.IndexOf('\n', at) is >= 0 and var line ? line : text.Length;
                blocks.Add(TextRange.Between(at, end));
                at = end;
            }
        }

        return blocks;
    }
}
