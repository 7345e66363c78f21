using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace ChatBot.Answers.Writing.Reading;

/// <summary>
/// Reads the sentences of a model's reply while it comes in, in whatever pieces: JSON as the prompt asks for it, JSON in a code fence or
/// behind some talk, or plain text with markers such as [2]. What cannot be read is left out.
/// </summary>
public sealed partial class ReplyReader
{
    /// <summary>A reply is read no further than this, in UTF-16 code units.</summary>
    public const int Longest = 24_000;

    // A fence, a brace and the first name fit in.
    private const int LongestOpening = 32;

    private readonly StringBuilder buffer = new();
    private readonly StringBuilder whole = new();
    // A first sentence that names no source may be talk before the JSON.
    private readonly List<WrittenSentence> held = [];
    private ISentenceReader? reader;
    private int given;

    /// <summary>Whether the model says, in the way that it is asked to, that the passages hold no answer.</summary>
    public bool IsRefusal { get; private set; }

    /// <summary>Whether the reply was cut off before its end, as its server says or, where that says nothing, as its last words
    /// show.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether so much has come that no more is read.</summary>
    public bool IsFull => whole.Length >= Longest;

    /// <summary>The sentences that a further piece completes.</summary>
    public IReadOnlyList<WrittenSentence> Read(string piece)
    {
        var room = Longest - whole.Length;
        var taken = piece.Length <= room ? piece : piece[..Math.Max(0, room)];
        whole.Append(taken);
        buffer.Append(taken);
        return Count(Advance(ReplyProgress.Open));
    }

    /// <summary>The sentences that the end completes; one that lacks its own end is left out.</summary>
    /// <param name="finish">Why the model ended, as its server says; null where it does not say.</param>
    public IReadOnlyList<WrittenSentence> Close(ChatFinishReason? finish)
    {
        var isWhole = finish == ChatFinishReason.Stop || finish == ChatFinishReason.ToolCalls;
        var last = Advance(isWhole ? ReplyProgress.Whole : ReplyProgress.Cut);
        IsCut = finish == ChatFinishReason.Length || finish == ChatFinishReason.ContentFilter || (!isWhole && reader?.IsUnfinished == true);
        IsRefusal |= given == 0 && (last.Count == 0 || reader is not JsonSentenceReader) && SaysNo().IsMatch(whole.ToString());
        if (IsRefusal)
            return [];
        if (Count(last).Count > 0 || given > 0 || reader is not JsonSentenceReader)
            return last;
        // Broken JSON: what stands in its strings is still what the model wrote.
        return Count(BrokenJson.Read(whole.ToString()));
    }

    private IReadOnlyList<WrittenSentence> Count(IReadOnlyList<WrittenSentence> sentences)
    {
        given += sentences.Count;
        return sentences;
    }

    private IReadOnlyList<WrittenSentence> Advance(ReplyProgress end)
    {
        var isEnd = end is not ReplyProgress.Open;
        if (!SkipThoughts(isEnd))
            return [];
        if (reader is not JsonSentenceReader && BeginsJson() is { } start)
        {
            // Talk before the JSON is no part of the answer.
            buffer.Remove(0, start);
            held.Clear();
            reader = new JsonSentenceReader();
        }

        if (reader is null)
        {
            var begun = buffer.ToString().AsSpan().TrimStart();
            if (begun.IsEmpty || (!isEnd && begun[0] is '{' or '`' && begun.Length < LongestOpening))
                return [];
            reader = new TextSentenceReader();
        }

        return Hold(reader.Read(buffer, end), isEnd);
    }

    private IReadOnlyList<WrittenSentence> Hold(IReadOnlyList<WrittenSentence> sentences, bool isEnd)
    {
        if (reader is JsonSentenceReader || given > 0)
            return sentences;
        held.AddRange(sentences);
        if (!isEnd && held.TrueForAll(sentence => sentence.Sources.Count == 0))
            return [];
        WrittenSentence[] released = [.. held];
        held.Clear();
        return released;
    }

    // Reasoning models think aloud first; none of it is for a reader.
    private bool SkipThoughts(bool isEnd)
    {
        var text = buffer.ToString();
        var open = text.IndexOf("<think", StringComparison.OrdinalIgnoreCase);
        if (open < 0)
            return isEnd || !text.EndsWith('<');
        var close = text.IndexOf("</think>", open, StringComparison.OrdinalIgnoreCase);
        if (close < 0)
        {
            if (isEnd)
                buffer.Remove(open, buffer.Length - open);
            return isEnd;
        }

        buffer.Remove(open, close + "</think>".Length - open);
        return true;
    }

    private int? BeginsJson() => Opening().Match(buffer.ToString()) is { Success: true } match ? match.Index : null;

    [GeneratedRegex(@"(?:\{\s*""(?:answered|sentences|text|answer)""|\[\s*\{\s*"")", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"""answered""\s*:\s*false|^\W*(?:NOT[ _]ANSWERED|NO[ _]ANSWER)\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex SaysNo();
}
