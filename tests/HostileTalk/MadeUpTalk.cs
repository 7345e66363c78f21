namespace ChatBot.HostileTalk;

/// <summary>Makes up what nobody would ask: questions and conversations of pronouns, quotes, digits, commas, names, brackets and other
/// scripts.</summary>
/// <param name="seed">Decides what is made up: the same seed, the same talk.</param>
internal sealed class MadeUpTalk(int seed)
{
    public const int Longest = 2000;

    private static readonly string[] Pieces =
    [
        "he", "she", "it", "they", "his", "her", "them", "there", "this", "that", "the minister", "the company", "he he", "Did he", "or he",
        "who", "what", "when", "where", "why", "how many", "how long", "what about", "and in", "and", "or", "not", "no, I meant",
        "not this, but", "tell me more", "what else",
        "Lavrov", "Sergei Lavrov", "Putin’s", "Anna Berg", "St. Petersburg", "NATO", "McDonald", "O’Brien", "de la Cruz", "van der Berg",
        "Kim Jong Il",
        "in May", "on Monday", "since 9/11", "3-5 May 2024", "the 1990s", "2024-04-14", "between 1914 and 1918", "early mid late",
        "Sunday,", "a few", "5 p.m.", "years ago",
        "1", "12", "1,000", "3.5", "99%", "$2bn", "0000000000", "1-1-1-1", "1:11", "nineteen hundred and four", "half a million",
        "no fewer than",
        "?", "!", ".", ",", ";", ":", "-", "–", "…", "\"", "“", "”", "«", "»", "'", "’s", "(", ")", "[", "]", "{{", "}}", "<", ">", "/",
        "\\", "*", "#", "_", "|", "@", "&", "=", "+",
        "said", "claimed", "denied", "according to", "the report that", "did not", "hardly any", "if", "would", "may", "march",
        "Кто", "Лавров", "сказал", "谁", "普京", "说", "من", "قال", "누가", "ใคร", "Ποιος", "wer", "sagte", "qui", "a", "dit", "é", "ß", "ğ",
        "👍", "👨‍👩‍👧", "e\u0301\u0301\u0301",
        "\ud83d", "\udfff", "\u200b", "\u202e", "\0", "\t", "\n",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "A.B.C.D.E.",
    ];

    private static readonly string[] Joints = [" ", " ", " ", " ", ", ", "", "-", ". ", "? "];

    private readonly Random random = new(seed);

    /// <summary>A question of at most <see cref="Longest"/> UTF-16 code units, long ones as often as short.</summary>
    public string Question()
    {
        var length = random.Next(3) == 0 ? random.Next(1, 120) : random.Next(1, Longest + 1);
        // A few pieces again and again find what repeats; all of them find what meets.
        var pieces = Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(Pieces.Length)).ToArray();
        var isWide = random.Next(2) == 0;
        var text = new System.Text.StringBuilder(length + 100);
        while (text.Length < length)
            text.Append(Pieces[isWide ? random.Next(Pieces.Length) : pieces[random.Next(pieces.Length)]])
                .Append(Joints[random.Next(Joints.Length)]);
        return text.ToString(0, length);
    }

    /// <summary>Two to eight questions.</summary>
    public IReadOnlyList<string> Conversation() => [.. Enumerable.Range(0, random.Next(2, 9)).Select(_ => Question())];

    /// <summary>One or two pieces, repeated.</summary>
    public string Repeated(int length)
    {
        var piece = Pieces[random.Next(Pieces.Length)] + Joints[random.Next(Joints.Length)]
            + (random.Next(2) == 0 ? Pieces[random.Next(Pieces.Length)] + " " : "");
        return string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];
    }
}
