using System.Globalization;
using ChatBot.Language.Languages;
using ChatBot.Language.Names.Sounds;
using ChatBot.Language.Words;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Names;

namespace ChatBot.Answers.Understanding.Languages;

/// <summary>
/// Reads a question of another language in English, word by word: by a table of the words that questions about the news are made of, by the
/// names of the articles whatever script writes them, and by words that the languages share.
/// </summary>
public sealed class QuestionTranslator(IArticleIndex index, NameDirectory names)
{
    /// <summary>So many words of what is asked have to be known, beside a name.</summary>
    private const double LeastKnown = 0.5;

    private const int ShortestChineseName = 2;

    /// <param name="text">The question.</param>
    /// <param name="language">ISO 639-1 code of its language.</param>
    public async ValueTask<Translation> ReadAsync(string text, string language, CancellationToken cancellationToken)
    {
        if (Lexicon.Of(language) is not { } vocabulary)
            return new("", false);
        var pieces = WordByWord.Read(text, language, vocabulary);
        var matcher = await names.CurrentAsync(cancellationToken);
        pieces = pieces.ConvertAll(piece => Named(piece, matcher));
        pieces = await SharedAsync(pieces, language, cancellationToken);
        pieces = [.. pieces.Select((piece, i) => IsSpeaker(pieces, i) ? piece with { Kind = ForeignWordKind.Name } : piece)];
        return new(EnglishOrder.Of(pieces), IsCarried(pieces),
            pieces.TrueForAll(piece => piece.Kind is ForeignWordKind.Binding or ForeignWordKind.Asking));
    }

    private static bool IsCarried(List<ForeignWord> pieces)
    {
        var said = pieces.Where(piece => piece.Kind is not (ForeignWordKind.Binding or ForeignWordKind.Asking)).ToList();
        var known = said.Count(piece => piece.Kind != ForeignWordKind.Unknown);
        return known > 0 && known >= LeastKnown * said.Count && (said.Exists(piece => piece.Kind == ForeignWordKind.Name) || known >= 2);
    }

    // Whoever stands beside a verb of speech is somebody, whether or not the articles know of him.
    private static bool IsSpeaker(List<ForeignWord> pieces, int at) =>
        pieces[at].Kind == ForeignWordKind.Unknown && char.IsUpper(pieces[at].Written[0])
        && ((at > 0 && pieces[at - 1].Kind == ForeignWordKind.Speech)
            || (at + 1 < pieces.Count && pieces[at + 1].Kind == ForeignWordKind.Speech));

    // A word of another script is the name of the articles that sounds like it; one of ours that is like a name of theirs is a name.
    private static ForeignWord Named(ForeignWord piece, NameMatcher matcher)
    {
        if (piece.Kind is not (ForeignWordKind.Unknown or ForeignWordKind.Name)
            || piece.Written != piece.English || char.IsDigit(piece.Written[0]))
            return piece;
        // In Latin script a word without a capital is no name, and the search finds other spellings by itself.
        // One Chinese sign sounds like too many names.
        if (piece.Written.Length < ShortestChineseName && Scripts.Of(piece.Written) is Script.Han)
            return piece;
        var isLatin = piece.Written.Any(char.IsAsciiLetter);
        if ((isLatin && !char.IsUpper(piece.Written[0]))
            || matcher.Find(piece.Written, char.IsUpper(piece.Written[0])) is not [var best, ..])
            return piece;
        return isLatin ? piece with { Kind = ForeignWordKind.Name }
            : piece with { English = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(best.Name), Kind = ForeignWordKind.Name };
    }

    private async ValueTask<List<ForeignWord>> SharedAsync(List<ForeignWord> pieces, string language, CancellationToken cancellationToken)
    {
        var guesses = pieces.ConvertAll(piece => piece.Kind == ForeignWordKind.Unknown
            ? Cognates.Of(piece.Written, language).Prepend(piece.Written).ToList() : []);
        var terms = guesses.SelectMany(words => words).Select(Term).Distinct().ToList();
        if (terms.Count == 0)
            return pieces;
        var known = await index.CountArticlesWithAsync(terms, cancellationToken);
        return [.. pieces.Zip(guesses, (piece, words) => words.Find(word => known.GetValueOrDefault(Term(word)) > 0) is { } shared
            ? piece with { English = shared, Kind = char.IsUpper(shared[0]) ? ForeignWordKind.Name : ForeignWordKind.Word }
            : piece)];
    }

    private static string Term(string word) => TextAnalyzer.TermOf(Folding.Fold(word));
}
