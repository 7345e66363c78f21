using ChatBot.Language.Names;
using ChatBot.Language.People;
using ChatBot.Language.Speech;

namespace ChatBot.Language.Statements;

/// <summary>Something that an article says that somebody says. All ranges are of the article's text and not empty.</summary>
/// <param name="Content">What is said: a quotation with its marks, or a clause.</param>
/// <param name="Kind">Whether that stands in quotation marks.</param>
/// <param name="Mention">The words that tell who speaks where it is said: "Lavrov", "he", "the Russian minister".</param>
/// <param name="Speaker">Where the article names that speaker most fully, "Sergei Lavrov"; null where it does not tell for sure who is
/// meant.</param>
/// <param name="Cue">The word or sign that tells that it is said: "said", "according to", a colon.</param>
/// <param name="CueTerm">The cue as a term of <see cref="Words.TextAnalyzer"/>; a colon for a colon, a stop where only the sentence before
/// tells who speaks.</param>
/// <param name="Force">What is done by saying it.</param>
public sealed record Statement(
    TextRange Content, StatementKind Kind, TextRange Mention, TextRange? Speaker, TextRange Cue, string CueTerm, SpeechForce Force)
{
    /// <summary>How it is known that <see cref="Speaker"/> speaks.</summary>
    public SpeakerCertainty Certainty { get; init; }

    /// <summary>Whether the text tells for sure who speaks.</summary>
    public bool IsSure => Speaker is not null && Certainty is not SpeakerCertainty.Guessed;

    /// <summary>The best naming words: a name of several words as the mention has it ("Mr. Clarke"), else the fullest name, else the
    /// description.</summary>
    public TextRange NamingIn(string text) =>
        Speaker is { } speaker && !(IsNamed(text) && Mention.Of(text).Contains(' ')) ? speaker : Mention;

    /// <summary>Whether the mention is itself the speaker's name, and neither a pronoun nor a description.</summary>
    public bool IsNamed(string text) =>
        Speaker is { } speaker
        && (Mention == speaker || NameSkeleton.Of(LastWord(Mention.Of(text))) == NameSkeleton.Of(LastWord(speaker.Of(text))));

    private static string LastWord(string phrase) => phrase[(phrase.LastIndexOf(' ') + 1)..];
}
