namespace ChatBot.Answers.Writing.Reading;

/// <summary>How far a reply has come.</summary>
internal enum ReplyProgress
{
    /// <summary>More may come.</summary>
    Open,

    /// <summary>The model has said all that it had to say.</summary>
    Whole,

    /// <summary>It was cut off, so that its last sentence may lack its end.</summary>
    Cut,
}
