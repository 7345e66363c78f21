namespace ChatBot.Answers.Understanding.Forms;

/// <summary>What a question wants that no single sentence answers.</summary>
public enum FormKind
{
    /// <summary>What one article is about: its main points, a summary.</summary>
    Overview,

    /// <summary>What the articles tell of a topic.</summary>
    Topic,

    /// <summary>Whom an article names.</summary>
    Cast,

    /// <summary>Whom an article quotes.</summary>
    Speakers,

    /// <summary>What happened in a time, or what is new.</summary>
    News,

    /// <summary>What happened at a time of day, as live tickers tell it.</summary>
    Moment,

    /// <summary>Who wrote an article.</summary>
    Author,

    /// <summary>When an article appeared.</summary>
    Date,

    /// <summary>Who published an article.</summary>
    Outlet,

    /// <summary>The title of an article.</summary>
    Title,

    /// <summary>Which articles there are, on a topic or by somebody.</summary>
    List,

    /// <summary>All that several articles tell the same of: which companies cut jobs.</summary>
    Items,

    /// <summary>Two held against each other: people, things or outlets.</summary>
    Compare,

    /// <summary>Two held against each other by a measure: "which is longer".</summary>
    Measure,

    /// <summary>Two held against each other by a number: "who got more votes".</summary>
    Count,

    /// <summary>Of each of two what is asked of both: "whom do they each blame".</summary>
    Each,
}
