using ChatBot.Language;
using ChatBot.Language.Frames;

namespace ChatBot.Answers.Verification.Support.Frames;

/// <summary>The frames of a sentence of an article: those of its own words, and that of a quotation which it stands in.</summary>
internal static class SourceFrames
{
    // Shorter ones that nobody says are terms and titles.
    private const int ShortestUnsaid = 6;

    // In characters: a longer one is a mark that nobody closed.
    private const int LongestQuotation = 2000;

    public static IReadOnlyList<Frame> Of(ReadSentence source)
    {
        if (source is not SourceSentence place)
            return source.Frames;
        var here = new TextRange(place.Offset, source.Text.Length);
        var quoted = place.Source.Statements.Where(statement => statement.Kind is not StatementKind.Indirect
            && statement.Content.Length <= LongestQuotation && statement.Content.Overlaps(here)).ToList();
        var frames = source.Frames.Where(frame => frame.CueFirst >= 0 || frame.End - frame.First >= ShortestUnsaid || IsSaid(frame));
        // A sentence from the middle of a quotation has no mark of its own.
        return quoted.Exists(statement => statement.Kind is StatementKind.Direct && statement.Content.Contains(here))
            ? [.. frames, new(FrameKind.Said, -1, -1, 0, source.Tokens.Count)]
            : [.. frames];

        bool IsSaid(Frame frame) => quoted.Exists(statement =>
            statement.Content.Overlaps(TextRange.Between(place.Offset + source.Tokens[frame.First].Range.Start,
                place.Offset + source.Tokens[frame.End - 1].Range.End)));
    }
}
