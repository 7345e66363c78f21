using ChatBot.Language.Words;

namespace ChatBot.Language.Frames;

/// <summary>
/// Reads which clauses of a sentence stand under a verb, a noun or an adverb of saying, claiming, denying, accusing, wanting, planning or
/// supposing, under "may", "will" or "if", or under a negation. Rules of English usage in the press, written for the product; linear in the
/// sentence.
/// </summary>
public static class FrameReader
{
    private const int FarthestNo = 4;

    /// <summary>The frames in the order of their cues; several may lie inside of one another ("denied that she would resign").</summary>
    public static IReadOnlyList<Frame> Read(ReadSentence sentence)
    {
        var clauses = new FrameClauses(sentence);
        var frames = new List<Frame>();
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            if (FrameCues.PhraseAt(sentence, at) is var (kind, length))
            {
                if (clauses.OfPhrase(kind, at, at + length - 1) is { } phrase)
                    frames.Add(phrase);
                at += length - 1;
                continue;
            }

            if (Unfounded(sentence, clauses, at) is { } unfounded)
                frames.Add(unfounded);
            else if (ByWord(sentence, clauses, at) is { } byWord)
                frames.Add(byWord);
            else if (ByTerm(sentence, clauses, at) is { } byTerm)
                frames.Add(byTerm);
        }

        // What somebody denies, says or wants is told by that frame; a word that says no tells the rest.
        frames.AddRange(sentence.Negations
            .Where(denial => !frames.Exists(frame => frame.Kind is FrameKind.Denied && frame.CueFirst <= denial.At
                && denial.At <= frame.CueLast))
            .Select(denial => new Frame(FrameKind.Negated, denial.At, denial.At, denial.At + 1, clauses.EndBehind(denial.At))));
        frames.AddRange(clauses.Quoted()
            .Where(quoted => !frames.Exists(frame => frame.Kind == quoted.Kind && frame.First <= quoted.First && frame.End >= quoted.End)));
        var ends = frames.Where(frame => frame.CueFirst >= frame.End).Select(frame => frame.End).Order().ToList();
        return
        [
            .. frames.Select(frame => frame.Kind == FrameKind.Conditional ? clauses.WithWhatDepends(frame, frames) : frame)
                .Select(frame => Clipped(frame, ends)).Where(frame => frame.First < frame.End)
                .OrderBy(frame => frame.CueFirst < 0 ? frame.First : frame.CueFirst),
        ];
    }

    // Nothing of a clause reaches over to who says it behind it: "Shares will fall, he said".
    private static Frame Clipped(Frame frame, List<int> ends) =>
        frame is { Kind: FrameKind.Conditional, CueFirst: 0 } ? frame
        : ends.Find(end => frame.CueFirst < end && frame.First < end && end < frame.End) is > 0 and var end
        ? frame with { End = end } : frame;

    // "No evidence that", "it is not true that", "a myth that": what follows is not so.
    private static Frame? Unfounded(ReadSentence sentence, FrameClauses clauses, int at)
    {
        if (FrameCues.IsFalse(sentence.WordAt(at)))
            return clauses.OfUnfounded(at, at);
        if (!FrameCues.IsGround(sentence.WordAt(at)))
            return null;
        var denial = sentence.Negations.LastOrDefault(denial => denial.At < at && denial.At >= at - FarthestNo);
        return denial is null ? null : clauses.OfUnfounded(denial.At, at);
    }

    // "may", "will", "if", "allegedly": as they are written, and not where they are names or nouns.
    private static Frame? ByWord(ReadSentence sentence, FrameClauses clauses, int at)
    {
        if (FrameCues.OfWord(sentence.WordAt(at)) is not { } cue || (at > 0 && sentence.Tokens[at].IsCapitalised))
            return null;
        var before = sentence.WordAt(at - 1);
        if (cue.Kind is FrameKind.Conditional && before is "even" or "as" or "what")
            return null;
        if (cue.Kind is FrameKind.Future or FrameKind.Possible && FrameClauses.MakesNoun(before))
            return null;
        // "You may need a lamp": advice.
        if (cue.Kind is FrameKind.Possible && before == "you")
            return null;
        // "Police could not find him": he was not found.
        if (cue.Text == "could" && sentence.WordAt(at + 1) == "not")
            return null;
        var kind = cue.Kind is FrameKind.Conditional
            && FrameCues.OfTerm(at > 0 ? sentence.Tokens[at - 1].Term : "").Any(other => other.Text is "ask" or "wonder" or "doubt")
            ? FrameKind.Asked : cue.Kind;
        var first = cue.Kind is FrameKind.Claimed ? clauses.StartBefore(at) : at + 1;
        return new(kind, at, at, first, clauses.EndBehind(at));
    }

    private static Frame? ByTerm(ReadSentence sentence, FrameClauses clauses, int at)
    {
        var token = sentence.Tokens[at];
        if (token.IsFunctionWord || (at > 0 && token.IsCapitalised))
            return null;
        // "To explain why …": a purpose, nobody's words.
        if (at == 1 && sentence.WordAt(0) == "to")
            return null;
        var cues = FrameCues.OfTerm(token.Term).ToList();
        if (cues.Count == 0 || cues.Exists(cue => IsActor(token.Word, cue.Text)))
            return null;
        var isNoun = (clauses.IsNoun(at) && !(IsNeverNoun(token.Word, cues) && !FrameClauses.IsDeterminer(sentence.WordAt(at - 1))))
            || cues.TrueForAll(cue => cue.Form is CueForm.Noun or CueForm.Under);
        // "the alleged thief", "a planned strike": it stands over the noun alone.
        if (isNoun && token.Word.EndsWith("ed", StringComparison.Ordinal)
            && cues.Find(cue => cue.Form is CueForm.Verb or CueForm.Twin) is { Kind: not FrameKind.Said } before)
            return new(before.Kind, at, at, at + 1, before.Kind is FrameKind.Wanted or FrameKind.Planned ? clauses.EndOfPlannedNoun(at)
                : clauses.EndOfNoun(at));
        return cues.Select(cue => cue.Form switch
        {
            CueForm.Noun or CueForm.Under => isNoun || sentence.WordAt(at + 1) == "that" ? clauses.OfNoun(cue, at) : null,
            CueForm.Verb or CueForm.Twin => isNoun ? null : clauses.OfVerb(cue.Kind, at),
            _ => !isNoun && clauses.HasComplement(cue, at) ? clauses.OfVerb(cue.Kind, at) : null,
        }).FirstOrDefault(frame => frame is not null);
    }

    // "We also believe that": what has no noun of its spelling is a verb, whatever stands before it; "alleged" and "the telling" may be
    // more.
    private static bool IsNeverNoun(string word, List<Cue> cues) =>
        cues.Exists(cue => cue.Form is CueForm.Verb && word.StartsWith(cue.Text, StringComparison.Ordinal)
            && word[cue.Text.Length..] is "" or "s" or "es")
        || cues.Exists(cue => cue.Form is CueForm.Verb && IrregularForms.BaseOf(word) is var plain && plain != word && plain == cue.Text);

    // "reporters", "claimant": whoever does it.
    private static bool IsActor(string word, string verb) =>
        word.StartsWith(verb, StringComparison.Ordinal) && word[verb.Length..] is "er" or "ers" or "or" or "ors" or "r" or "rs";
}
