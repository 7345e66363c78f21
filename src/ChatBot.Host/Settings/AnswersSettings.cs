using System.ComponentModel.DataAnnotations;
using ChatBot.Answers;

namespace ChatBot.Host.Settings;

/// <summary>Section <c>Answers</c>: what of a question's bounds is an operator's to choose.</summary>
internal sealed class AnswersSettings
{
    private static readonly AnswerOptions Presets = new();

    /// <summary>Longest question in UTF-16 code units; a longer one is refused as too long.</summary>
    [Range(50, 20_000)]
    public int LongestQuestion { get; set; } = Presets.LongestQuestion;

    /// <summary>How much of the articles asked about last is kept read, in characters of their text; each takes about 100 bytes.</summary>
    [Range(0, 50_000_000)]
    public int CharactersKept { get; set; } = Presets.CharactersKept;

    /// <param name="composer">Name of the composer that answers.</param>
    public AnswerOptions With(string composer) =>
        new() { LongestQuestion = LongestQuestion, CharactersKept = CharactersKept, Composer = composer };
}
