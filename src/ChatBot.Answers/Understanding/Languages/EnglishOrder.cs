namespace ChatBot.Answers.Understanding.Languages;

/// <summary>Puts English words into the order of an English question: who asks first, "what did" before whose words are asked
/// for.</summary>
internal static class EnglishOrder
{
    /// <summary>The question in English as far as its words are known.</summary>
    public static string Of(IReadOnlyList<ForeignWord> pieces)
    {
        var words = pieces.Where(piece => piece.English.Length > 0).ToList();
        var joins = words.Count > 1 && words[0].English is "and" or "but";
        if (joins)
            words.RemoveAt(0);
        var asking = words.FindIndex(piece => piece.Kind == ForeignWordKind.Asking);
        if (asking > 0)
            MoveToFront(words, asking);
        if (words is [{ Kind: ForeignWordKind.Asking, English: "what" or "who" }, ..])
            AskForSpeech(words);
        var text = (joins ? "and " : "") + string.Join(' ', words.Select(piece => piece.English));
        return text.Length == 0 ? "" : $"{char.ToUpperInvariant(text[0])}{text[1..]}?";
    }

    // "With whom" stays together; "Lavrov what said" begins with what.
    private static void MoveToFront(List<ForeignWord> words, int asking)
    {
        var first = asking > 0 && words[asking - 1].English is "with" or "from" or "to" or "in" or "for" or "about" or "against"
            ? asking - 1 : asking;
        var moved = words.GetRange(first, asking - first + 1);
        words.RemoveRange(first, asking - first + 1);
        words.InsertRange(0, moved);
    }

    // "What demand Lavrov" and "what Lavrov demand" become "what did Lavrov demand".
    private static void AskForSpeech(List<ForeignWord> words)
    {
        var verb = words.FindIndex(piece => piece.Kind == ForeignWordKind.Speech);
        if (verb < 1)
            return;
        var before = words.FindIndex(1, verb - 1, IsName);
        var first = before >= 0 ? before : verb + 1 < words.Count && IsName(words[verb + 1]) ? verb + 1 : -1;
        // "Who demanded a peace?" has no speaker before the verb; "who praised Lavrov" asks for one.
        if (first < 0 || (words[0].English == "who" && first > verb))
            return;
        var length = words.Skip(first).TakeWhile(IsName).Count();
        var speaker = words.GetRange(first, length);
        var (says, asks) = (words[verb], words[0]);
        var rest = words.Where((_, i) => i != 0 && i != verb && (i < first || i >= first + length))
            .Where(piece => piece.English is not ("has" or "did")).ToList();
        words.Clear();
        words.AddRange([asks, new("", "did", ForeignWordKind.Binding), .. speaker, says, .. rest]);
    }

    private static bool IsName(ForeignWord piece) => piece.Kind is ForeignWordKind.Name or ForeignWordKind.Unknown;
}
