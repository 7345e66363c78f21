using System.Text;
using ChatBot.Retrieval.Encoding.Unicode;
using Microsoft.ML.Tokenizers;

namespace ChatBot.Retrieval.Encoding.Bert;

/// <summary>The WordPiece tokenizer of a BERT-style model.</summary>
internal sealed class WordPieces
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
        _tokenizer = BertTokenizer.Create(vocabulary, new BertOptions { LowerCaseBeforeTokenization = !_isCased });
    }

    /// <summary>The ids between [CLS] and [SEP], these included; none for a text of nothing but white space.</summary>
    public int[] Tokenize(string text)
    {
        // Models without case were trained on text without accents, and the tokenizer's own way of removing them needs ICU.
        var clean = _isCased ? WithoutLoneSurrogates(text) : Accents.Remove(text);
        var ids = _tokenizer.EncodeToIds(clean, _maxTokens - 2, addSpecialTokens: false, out _, out _);
        return ids.Count == 0 ? [] : [_tokenizer.ClassificationTokenId, .. ids, _tokenizer.SeparatorTokenId];
    }

    private static string WithoutLoneSurrogates(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) clean.Append(rune.ToString());
        return clean.ToString();
    }
}
