namespace ChatBot.Learning.Judging;

/// <summary>What a question is to the articles that it is asked of.</summary>
public enum ExampleKind
{
    /// <summary>They answer it.</summary>
    Answerable,

    /// <summary>It is about something of theirs that they do not tell.</summary>
    Unanswerable,

    /// <summary>What answers it was left out.</summary>
    WithoutItsArticles,

    /// <summary>They are about something else.</summary>
    OffTopic,
}
