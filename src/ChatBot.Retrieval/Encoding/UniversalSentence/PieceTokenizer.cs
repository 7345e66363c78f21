using ChatBot.Language.Unicode;

namespace ChatBot.Retrieval.Encoding.UniversalSentence;

/// <summary>
/// Cuts text into the pieces of a vocabulary so that the sum of their scores is highest: a SentencePiece unigram model.
/// Time and memory are linear in the length of the text; no text makes it throw.
/// </summary>
internal sealed class PieceTokenizer(Vocabulary vocabulary)
{
    private const int UnknownId = 0;

    /// <summary>Stands for a space, and in front of every text.</summary>
    private const int Space = 0x2581;

    /// <summary>The ids of the text's pieces, each from 0 to the vocabulary's size less 1; none for an empty text.</summary>
    public int[] Tokenize(string text)
    {
        if (text.Length == 0) return [];
        var points = Prepare(text);
        var (ids, starts) = FindBestPieces(points);
        return ReadBack(ids, starts);
    }

    private static int[] Prepare(string text)
    {
        int[] points = [Space, .. NormalForm.KC.CodePoints(text)];
        points.AsSpan().Replace(' ', Space);
        return points;
    }

    /// <summary>Viterbi: for each end of a piece, the piece of the best segmentation up to there and where it starts.</summary>
    private (int[] Ids, int[] Starts) FindBestPieces(int[] points)
    {
        var ids = new int[points.Length + 1];
        var starts = new int[points.Length + 1];
        var best = new double[points.Length + 1];
        best.AsSpan(1).Fill(double.NegativeInfinity);
        for (var start = 0; start < points.Length; start++)
        {
            var isCovered = false;
            var node = 0;
            for (var end = start; end < points.Length && (node = vocabulary.Child(node, points[end])) >= 0; end++)
            {
                if (vocabulary.IdAt(node) is not (>= 0 and var id)) continue;
                isCovered = true;
                Offer(start, end + 1, id, best[start] + vocabulary.Score(id));
            }
            if (!isCovered) Offer(start, start + 1, UnknownId, best[start]);
        }
        return (ids, starts);

        void Offer(int start, int end, int id, double score)
        {
            // Not less: on a tie the later candidate wins.
            if (score < best[end]) return;
            (best[end], ids[end], starts[end]) = (score, id, start);
        }
    }

    private static int[] ReadBack(int[] ids, int[] starts)
    {
        var pieces = new List<int>(ids.Length / 3 + 1);
        for (var end = ids.Length - 1; end > 0; end = starts[end])
            if (ids[end] != UnknownId || pieces.Count == 0 || pieces[^1] != UnknownId)
                pieces.Add(ids[end]);
        pieces.Reverse();
        return [.. pieces];
    }
}
