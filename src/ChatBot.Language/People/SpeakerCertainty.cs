namespace ChatBot.Language.People;

/// <summary>How it is known who says something.</summary>
public enum SpeakerCertainty
{
    /// <summary>Not at all, or by no more than usage: whoever spoke or acted last.</summary>
    Guessed,

    /// <summary>Only one person is named, since somebody else last spoke or was spoken of, whom the words for the speaker may
    /// mean.</summary>
    Sole,

    /// <summary>The words for the speaker name them, and nobody else in the text bears that name.</summary>
    Named,
}
