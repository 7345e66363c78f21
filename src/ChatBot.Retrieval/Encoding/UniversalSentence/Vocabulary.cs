using System.Text.Json;

namespace ChatBot.Retrieval.Encoding.UniversalSentence;

/// <summary>Pieces of text with their scores, as a trie over Unicode code points; the root is node 0.</summary>
internal sealed class Vocabulary
{
    /// <summary>Ids 0 to 5 stand for unknown text, for the ends of a text and for nothing; no text matches them.</summary>
    public const int ReservedIds = 6;

    private readonly Dictionary<long, int> _children = new(32_768);
    private readonly List<int> _ids = [-1];
    private readonly double[] _scores;

    /// <param name="scores">The score of each piece, by id.</param>
    /// <param name="pieces">The pieces, by id; of equal ones the last wins.</param>
    public Vocabulary(IReadOnlyList<string> pieces, IReadOnlyList<double> scores)
    {
        _scores = [.. scores];
        for (var id = ReservedIds; id < pieces.Count; id++) Add(pieces[id], id);
    }

    public int Count => _scores.Length;

    /// <summary>The node below a node that a code point leads to, or -1.</summary>
    public int Child(int node, int codePoint) => _children.GetValueOrDefault(Key(node, codePoint), -1);

    /// <summary>The id of the piece that ends at a node, or -1.</summary>
    public int IdAt(int node) => _ids[node];

    public double Score(int id) => _scores[id];

    /// <summary>Reads vocab.json: a list of [piece, score], where a null score counts as 0.</summary>
    /// <exception cref="JsonException">The bytes are something else.</exception>
    public static Vocabulary Parse(ReadOnlySpan<byte> json)
    {
        var pieces = new List<string>(8_000);
        var scores = new List<double>(8_000);
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.String) continue;
            pieces.Add(reader.GetString()!);
            if (!reader.Read() || reader.TokenType is not (JsonTokenType.Number or JsonTokenType.Null))
                throw new JsonException("A piece of the vocabulary has no score.");
            scores.Add(reader.TokenType == JsonTokenType.Null ? 0 : reader.GetDouble());
        }
        return new Vocabulary(pieces, scores);
    }

    private static long Key(int node, int codePoint) => ((long)node << 21) | (uint)codePoint;

    private void Add(string piece, int id)
    {
        var node = 0;
        foreach (var rune in piece.EnumerateRunes())
        {
            var key = Key(node, rune.Value);
            if (!_children.TryGetValue(key, out var child))
            {
                child = _ids.Count;
                _children.Add(key, child);
                _ids.Add(-1);
            }
            node = child;
        }
        if (node > 0) _ids[node] = id;
    }
}
