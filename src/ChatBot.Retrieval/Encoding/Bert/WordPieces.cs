using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Language.Unicode;
using Microsoft.ML.Tokenizers;

namespace ChatBot.Retrieval.Encoding.Bert;

/// <summary>The WordPiece tokenizer of a BERT-style model.</summary>
/// <remarks>
/// Words are parted as BERT's own BasicTokenizer does it. The library's basic tokenization is left out: it drops symbols ("$5" loses its
/// "$"), takes "[SEP]" in a text for the real thing, and needs ICU to remove accents.
/// </remarks>
internal sealed partial class WordPieces
{
    private readonly BertTokenizer _tokenizer;
    private readonly bool _isCased;
    private readonly int _maxTokens;

    /// <param name="vocabulary">Path of vocab.txt: one piece on each line. It is cased when a piece has an upper-case letter.</param>
    /// <param name="maxTokens">At most so many tokens, the two that enclose the text included.</param>
    public WordPieces(string vocabulary, int maxTokens)
    {
        _maxTokens = maxTokens;
        _isCased = File.ReadLines(vocabulary).Any(piece => !piece.StartsWith('[') && piece.Any(char.IsUpper));
        _tokenizer = BertTokenizer.Create(vocabulary, new BertOptions
        {
            ApplyBasicTokenization = false,
            LowerCaseBeforeTokenization = false,
            PreTokenizer = new RegexPreTokenizer(Words(), specialTokens: null),
        });
    }

    /// <summary>The ids between [CLS] and [SEP], these included; none for a text of nothing but white space.</summary>
    public int[] Tokenize(string text)
    {
        var clean = WithoutControls(_isCased ? text : Accents.Remove(text).ToLowerInvariant());
        var ids = _tokenizer.EncodeToIds(clean, _maxTokens - 2, addSpecialTokens: false, out _, out _);
        return ids.Count == 0 ? [] : [_tokenizer.ClassificationTokenId, .. ids, _tokenizer.SeparatorTokenId];
    }

    private static string WithoutControls(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) clean.Append(' ');
            else if (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
                clean.Append(rune.ToString());
        }
        return clean.ToString();
    }

    /// <summary>Each punctuation mark, ASCII symbol and Chinese character alone, and whatever lies between those and white space.</summary>
    [GeneratedRegex(@"[!-/:-@\[-`{-~\p{P}\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]|[^\s!-/:-@\[-`{-~\p{P}\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]+")]
    private static partial Regex Words();
}
