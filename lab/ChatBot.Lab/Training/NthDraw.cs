using ChatBot.Lab.Questions;

namespace ChatBot.Lab.Training;

/// <summary>Draws at random so that the nth draw is always the same, and teaching can stop and go on.</summary>
internal static class NthDraw
{
    /// <summary>The first that comes of the attempts at the nth draw.</summary>
    /// <param name="seed">What chance starts from.</param>
    /// <param name="n">Which draw.</param>
    /// <param name="draw">One attempt, null where nothing comes of it.</param>
    public static ReadingQuestion Of(int seed, int n, Func<Random, ReadingQuestion?> draw)
    {
        for (var attempt = 0; ; attempt++)
            if (draw(new Random(unchecked((seed * 31 + n) * 1_000_003 + attempt * 7919))) is { } question) return question;
    }
}
