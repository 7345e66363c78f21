namespace ChatBot.Evaluation.Draws;

/// <summary>What of answers is drawn for a person to judge.</summary>
public enum DrawnPart
{
    /// <summary>The name of who says a quotation, where the product adds it.</summary>
    Speakers,

    /// <summary>The words in bold, which are to be the answer.</summary>
    Phrases,
}
