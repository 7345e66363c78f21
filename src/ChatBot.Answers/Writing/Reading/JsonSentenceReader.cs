using System.Text;
using System.Text.Json;

namespace ChatBot.Answers.Writing.Reading;

/// <summary>Takes the objects that hold a sentence out of JSON that is not complete yet, each as soon as it is closed.</summary>
internal sealed class JsonSentenceReader : ISentenceReader
{
    private const int DeepestNesting = 16;

    // The reply, a sentence in it, a source of that: objects from here on are no sentences.
    private const int SourceDepth = 2;

    private static readonly JsonDocumentOptions Tolerant =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = DeepestNesting };

    private readonly Stack<int> open = new();
    private int at;
    private bool inString;
    private bool escaped;

    public bool IsUnfinished => inString || open.Count > 0;

    public IReadOnlyList<WrittenSentence> Read(StringBuilder buffer, ReplyProgress end)
    {
        var found = new List<WrittenSentence>();
        var text = buffer.ToString();
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (inString)
            {
                inString = escaped || c != '"';
                escaped = !escaped && c == '\\';
            }
            else if (c == '"')
            {
                inString = true;
            }
            else if (c == '{')
            {
                open.Push(at);
            }
            else if (c == '}' && open.TryPop(out var start) && open.Count < SourceDepth
                && SentenceIn(text[start..(at + 1)]) is { } sentence)
            {
                found.Add(sentence);
            }
        }

        return found;
    }

    private static WrittenSentence? SentenceIn(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Tolerant);
            return WrittenJson.Sentence(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
