using ChatBot.Language;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>Common nouns with what stands before them: "the battery plant", "a judge".</summary>
/// <param name="Range">Where it stands, with its article.</param>
/// <param name="Bare">The same without the article.</param>
/// <param name="Head">Its last word.</param>
/// <param name="Owner">What stands behind "of": "the bridge" of "the length of the bridge"; empty where nothing does.</param>
internal readonly record struct NounPhrase(TextRange Range, TextRange Bare, TextRange Head, TextRange Owner)
{
    /// <summary>As the next question speaks of it: what was "a judge" is "the judge".</summary>
    public string Definite(string text) => $"the {(Owner.Length > 0 ? TextRange.Between(Bare.Start, Owner.End) : Bare).Of(text)}";
}
