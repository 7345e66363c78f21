namespace ChatBot.Answers.Evidence;

/// <summary>What makes a sentence an answer. Tuned on the dev halves of evaldata; docs/quality.md has the figures.</summary>
public sealed class EvidenceOptions
{
    /// <summary>How much a synonym counts, where the word itself counts 1.</summary>
    public double SynonymStrength { get; set; } = 0.7;

    /// <summary>How much a word counts that shows the asked force of speech without naming it.</summary>
    public double CueStrength { get; set; } = 0.65;

    /// <summary>How much a match in the sentence before counts, where this one points back to it ("This meeting …").</summary>
    public double PointedStrength { get; set; } = 0.6;

    /// <summary>How much a match in the sentence before counts otherwise.</summary>
    public double NeighbourStrength { get; set; } = 0.4;

    /// <summary>How much a match in one of the sentences farther around it counts.</summary>
    public double AroundStrength { get; set; } = 0.35;

    /// <summary>How far around a sentence is looked, in sentences before and behind it.</summary>
    public int AroundSentences { get; set; } = 2;

    /// <summary>How much a match in the nearest heading or the article's title counts.</summary>
    public double HeadingStrength { get; set; } = 0.5;

    /// <summary>How much a match in the name of the speaker counts.</summary>
    public double SpeakerStrength { get; set; } = 0.9;

    /// <summary>Where it is asked what somebody says of a name, that name counts as spoken of from this strength on.</summary>
    public double TopicNeeded { get; set; } = 0.5;

    /// <summary>A name counts as spoken of from this strength on, in the sentence or around it.</summary>
    public double NameNeeded { get; set; } = 0.35;

    /// <summary>Share of the names asked about that may be spoken of nowhere near the sentence: one of three, none of two.</summary>
    public double NamesMissing { get; set; } = 0.34;

    /// <summary>Where it is asked what somebody says, share of what is asked beside the names that a sentence of theirs has to meet, 0 to
    /// 1.</summary>
    public double StatementCoverageNeeded { get; set; } = 0.35;

    /// <summary>… or what the reader has to give for its answering: log odds and a quarter of the margin.</summary>
    public double VoteNeeded { get; set; }

    /// <summary>Share of what is asked that may be names no article knows, 0 to 1; above it, the question is refused.</summary>
    public double UnknownShare { get; set; } = 0.25;

    /// <summary>Share of everything asked that the sentence itself has to hold, 0 to 1, whatever stands around it.</summary>
    public double InsideNeeded { get; set; } = 0.2;

    /// <summary>Something of that has to be met this well: a topic that is only spoken of nearby is not yet an answer.</summary>
    public double BestNeeded { get; set; } = 0.5;

    /// <summary>What a phrase of the expected kind (a date for "when") adds.</summary>
    public double ExpectedBonus { get; set; } = 0.25;

    /// <summary>What is added where the asked-about person speaks or acts.</summary>
    public double ActorBonus { get; set; } = 0.15;

    /// <summary>What is added where the asked-about person makes a statement of the asked force: demands, denies, praises.</summary>
    public double ForceBonus { get; set; } = 0.15;

    /// <summary>What the passage's rank among the hits adds at most.</summary>
    public double RankBonus { get; set; } = 0.2;

    /// <summary>A sentence of more words than this is hard to read as an answer.</summary>
    public int LongSentenceWords { get; set; } = 60;

    /// <summary>What such a sentence loses.</summary>
    public double LongSentencePenalty { get; set; } = 0.1;

    /// <summary>Estimated probability from which on a question is answered, 0 to 1; below it is refused. docs/quality.md has the
    /// curve.</summary>
    public double ConfidenceNeeded { get; set; } = 0.2;

    /// <summary>The same where the report of a certain outlet is asked for.</summary>
    public double SourceConfidenceNeeded { get; set; } = 0.08;

    /// <summary>From this estimate on, 0 to 1, a refusal does not say that the articles hold no answer, but that it is not sure: about one
    /// in three such questions is answered by them.</summary>
    public double DoubtFrom { get; set; } = 0.1;

    /// <summary>A further sentence is added only if it is this much as likely to be the one that answers as the best is, 0 to 1.</summary>
    public double AlsoShare { get; set; } = 0.4;

    /// <summary>The same for what somebody says whose words are asked for.</summary>
    public double AlsoStatementShare { get; set; } = 0.1;

    /// <summary>An explanation names so many features of a sentence.</summary>
    public int FeaturesExplained { get; set; } = 8;

    /// <summary>An explanation shows so many sentences.</summary>
    public int SentencesExplained { get; set; } = 5;

    /// <summary>Sentences of this many passages are looked at, the best first.</summary>
    public int PassagesRead { get; set; } = 8;

    /// <summary>So many of them, the best first, are read by the reader.</summary>
    public int PassagesUnderstood { get; set; } = 5;

    /// <summary>So many of these are also matched word by word with the question.</summary>
    public int PassagesMatched { get; set; } = 2;

    /// <summary>What the encoder makes of their words is kept of so many passages; each takes about 200 kB.</summary>
    public int PassagesKept { get; set; } = 128;

    /// <summary>Sentences of this many passages of near-copies are looked at, for further sources of what is quoted.</summary>
    public int CopiesRead { get; set; } = 6;

    /// <summary>Score from which a sentence is near enough to be offered with a refusal.</summary>
    public double NearestNeeded { get; set; } = 0.5;

    /// <summary>At most so many sentences answer one thing that is asked.</summary>
    public int MostSentences { get; set; } = 2;

    /// <summary>… and so many where somebody's words are asked for, who may have said several things.</summary>
    public int MostStatements { get; set; } = 3;

    /// <summary>At most so many sentences answer a question that asks several things; the best for each of them come first.</summary>
    public int MostInAll { get; set; } = 3;

    /// <summary>Two sentences that share this much of their words (Jaccard) are one.</summary>
    public double SameSentence { get; set; } = 0.7;
}
