namespace ChatBot.Answers;

/// <summary>Bounds of a question and what is read for it.</summary>
public sealed class AnswerOptions
{
    /// <summary>Longest question in UTF-16 code units; a longer one is refused as too long.</summary>
    public int LongestQuestion { get; set; } = 2000;

    /// <summary>How many turns of a conversation a follow-up is understood from.</summary>
    public int TurnsRemembered { get; set; } = 6;

    /// <summary>How many questions of a conversation are searched for beside a question that finds little by itself.</summary>
    public int TurnsSearched { get; set; } = 2;

    /// <summary>How many passages are retrieved for each thing that is asked.</summary>
    public int Passages { get; set; } = 20;

    /// <summary>How much of the articles asked about last is kept read, in characters of their text (each takes about 100 bytes); 0 and
    /// more.</summary>
    public int CharactersKept { get; set; } = 500_000;

    /// <summary>Name of the composer that answers.</summary>
    public string Composer { get; set; } = "embedded";
}
