namespace ChatBot.Answers.Understanding.Languages;

/// <summary>Guesses the English of words that European languages share, by their endings: Universität, université and universidad are
/// university.</summary>
internal static class Cognates
{
    // Endings of learned words and the English ones for them.
    private static readonly (string Languages, string Ending, string English)[] Endings =
    [
        ("de", "ität", "ity"), ("de", "ismus", "ism"), ("de", "isch", "ic"), ("de", "ische", "ic"), ("de", "ischen", "ic"),
        ("de", "isch", "ical"), ("de", "ie", "y"),
        ("de", "ik", "ics"), ("de", "ik", "ic"), ("de", "tion", "tion"), ("de", "tionen", "tion"), ("de", "enz", "ence"),
        ("de", "anz", "ance"), ("de", "eur", "or"), ("de", "iert", "ed"),
        ("de", "ieren", "e"), ("de", "ell", "al"), ("de", "elle", "al"), ("de", "iv", "ive"), ("de", "ive", "ive"), ("de", "en", ""),
        ("de", "e", ""), ("de", "en", "e"), ("de", "k", "c"),
        ("fr", "té", "ty"), ("fr", "tés", "ty"), ("fr", "isme", "ism"), ("fr", "ique", "ic"), ("fr", "iques", "ic"), ("fr", "ique", "ical"),
        ("fr", "ie", "y"), ("fr", "eur", "or"),
        ("fr", "eurs", "or"), ("fr", "aire", "ary"), ("fr", "oire", "ory"), ("fr", "if", "ive"), ("fr", "ive", "ive"), ("fr", "eux", "ous"),
        ("fr", "el", "al"), ("fr", "elle", "al"),
        ("fr", "iste", "ist"), ("fr", "er", "e"), ("fr", "é", "ed"), ("fr", "ement", "ly"), ("fr", "e", ""), ("fr", "es", ""),
        ("fr", "re", "er"),
        ("es it pt", "dad", "ty"), ("es", "dades", "ty"), ("es", "ción", "tion"), ("es", "ciones", "tion"), ("es", "sión", "sion"),
        ("es", "siones", "sion"), ("es it pt", "ismo", "ism"),
        ("es it pt", "ico", "ic"), ("es it pt", "ica", "ic"), ("es it pt", "icos", "ic"), ("es it pt", "icas", "ic"),
        ("es it pt", "ico", "ical"), ("es it pt", "ica", "ics"), ("es it pt", "ica", "ical"),
        ("es", "ía", "y"), ("es it pt", "ia", "y"), ("es it pt", "ia", "ia"), ("es it pt", "io", "y"), ("es it pt", "ario", "ary"),
        ("es it pt", "orio", "ory"), ("es it pt", "ivo", "ive"),
        ("es it pt", "iva", "ive"), ("es it pt", "oso", "ous"), ("es it pt", "osa", "ous"), ("es it pt", "encia", "ence"),
        ("es it pt", "ancia", "ance"), ("es it pt", "mente", "ly"),
        ("es it pt", "ista", "ist"), ("es it pt", "ente", "ent"), ("es it pt", "ante", "ant"), ("es it pt", "mento", "ment"),
        ("es", "miento", "ment"), ("es it pt", "dor", "tor"), ("es it pt", "ado", "ated"),
        ("es it pt", "ado", "ate"), ("es it pt", "ada", "ated"), ("es it pt", "o", ""), ("es it pt", "a", ""), ("es it pt", "os", ""),
        ("es it pt", "as", ""), ("es it pt", "o", "e"), ("es it pt", "a", "e"),
        ("es it pt", "ar", "e"), ("es it pt", "ar", "ate"), ("es it pt", "es", ""), ("es it pt", "e", ""),
        ("it", "tà", "ty"), ("it", "zione", "tion"), ("it", "zioni", "tion"), ("it", "enza", "ence"), ("it", "anza", "ance"),
        ("it", "i", ""), ("it", "ici", "ic"), ("it", "tore", "tor"),
        ("pt", "dade", "ty"), ("pt", "dades", "ty"), ("pt", "ção", "tion"), ("pt", "ções", "tion"), ("pt", "são", "sion"),
        ("pt", "ência", "ence"), ("pt", "ância", "ance"),
        ("nl", "iteit", "ity"), ("nl", "isme", "ism"), ("nl", "isch", "ic"), ("nl", "ische", "ic"), ("nl", "tie", "tion"),
        ("nl", "ties", "tion"), ("nl", "ie", "y"), ("nl", "iek", "ic"), ("nl", "k", "c"), ("nl", "en", ""),
    ];

    /// <summary>English words that a word may be, best first; whether any is one is for the articles to tell.</summary>
    public static IEnumerable<string> Of(string word, string language)
    {
        var small = word.ToLowerInvariant();
        return Endings
            .Where(rule => rule.Languages.Contains(language, StringComparison.Ordinal) && small.Length > rule.Ending.Length + 2
                && small.EndsWith(rule.Ending, StringComparison.Ordinal))
            .OrderByDescending(rule => rule.Ending.Length)
            .Select(rule => small[..^rule.Ending.Length] + rule.English);
    }
}
