namespace ChatBot.Retrieval.Encoding.Embedded;

/// <summary>
/// What was made of the questions that were asked last: one question is encoded to search with, once more to search within a frame, again
/// to match its words with what was found, and later as what was asked before. Safe for concurrent use.
/// </summary>
/// <param name="encode">Makes the vectors of a question's tokens, one after another.</param>
internal sealed class LastQuestions(Func<int[], float[]> encode)
{
    /// <summary>As many as are under way at once on a busy machine; each takes some 50 kB.</summary>
    public const int Kept = 16;

    private readonly Lock order = new();
    private readonly List<Question> questions = [];

    /// <summary>The vectors of a question's tokens; who asks for them while they are being made waits.</summary>
    /// <param name="tokens">Ids of the question's tokens.</param>
    public ReadOnlyMemory<float> VectorsOf(int[] tokens)
    {
        var question = Find(tokens);
        // What failed is not kept.
        lock (question)
            return question.Vectors ??= encode(tokens);
    }

    private Question Find(int[] tokens)
    {
        lock (order)
        {
            var question = questions.Find(kept => kept.Tokens.AsSpan().SequenceEqual(tokens)) ?? new(tokens);
            questions.Remove(question);
            if (questions.Count == Kept) questions.RemoveAt(0);
            questions.Add(question);
            return question;
        }
    }

    private sealed class Question(int[] tokens)
    {
        public int[] Tokens => tokens;

        public float[]? Vectors { get; set; }
    }
}
