using ChatBot.Articles;
using ChatBot.Articles.Passages;
using ChatBot.Lab.Negatives;
using ChatBot.Language;

namespace ChatBot.Lab.Questions;

/// <summary>An article of several passages.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">All of it.</param>
/// <param name="Passages">What the program would cut it into, as ranges of the text.</param>
internal sealed record LongArticle(string Id, string Title, string Text, IReadOnlyList<TextRange> Passages)
{
    public static LongArticle Of(string id, string title, string text)
    {
        var article = new Article { Id = id, Title = title, Text = text, Origin = id, ContentHash = id };
        var passages = new PassageSplitter(new PassageOptions()).Split(article);
        return new LongArticle(id, title, text, [.. passages.Select(passage => passage.Range)]);
    }

    /// <summary>Where these words first stand.</summary>
    /// <exception cref="InvalidDataException">They stand nowhere.</exception>
    public TextRange Find(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0
            ? new TextRange(start, words.Length)
            : throw new InvalidDataException($"\"{words}\" does not stand in \"{Title}\".");
    }

    /// <summary>The question with one of its passages to read.</summary>
    public ReadingQuestion Ask(string question, TextRange passage, TextRange? answer) => new(Id, Title, question, passage.Of(Text), answer);

    /// <summary>The question with a passage that holds some words, any where several do; null where none holds all of them.</summary>
    /// <param name="isAnswer">Whether the words answer it; else nothing of the passage does.</param>
    public ReadingQuestion? AskHolding(string question, TextRange words, bool isAnswer, Random random)
    {
        var holding = Passages.Where(passage => passage.Contains(words)).ToArray();
        if (holding.Length == 0) return null;
        var passage = holding[random.Next(holding.Length)];
        return Ask(question, passage, isAnswer ? new TextRange(words.Start - passage.Start, words.Length) : null);
    }

    /// <summary>How many of the words a passage has.</summary>
    public int Shared(TextRange passage, HashSet<string> words) => ContentWords.Of(passage.Of(Text)).Count(words.Contains);
}
