using ChatBot.Answers.Conversations;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding.Following;

/// <summary>Tells which articles a conversation is about, as long as the next question names nothing that is new in it.</summary>
internal static class ConversationFocus
{
    private const int TurnsLookedAt = 2;

    // Two words of its own, neither of which was said before, and a question is about something else.
    private const int NewWords = 2;

    /// <summary>Ids of the articles, those of the last answer first; empty for a question about something new.</summary>
    /// <param name="question">The question made whole.</param>
    /// <param name="history">The turns before, oldest first.</param>
    public static IReadOnlyCollection<string> Of(string question, IReadOnlyList<Turn> history)
    {
        var turns = history.Where(turn => turn.Answered).TakeLast(TurnsLookedAt).Reverse().ToList();
        if (turns.Count == 0)
            return [];
        var said = turns.SelectMany(turn =>
            TextAnalyzer.Terms($"{turn.Understood} {turn.Words} {string.Join(' ', turn.Names.Select(name => name.Name))}"))
            .ToHashSet(StringComparer.Ordinal);
        return NamesNothingNew(question, said) ? [.. turns.SelectMany(turn => turn.Articles).Distinct(StringComparer.Ordinal)] : [];
    }

    private static bool NamesNothingNew(string question, HashSet<string> said)
    {
        var nouns = NounPhrases.In(question);
        // "What did the health commissioner say?" asks for one of the story, whom no answer need have named.
        var roles = nouns.Where(phrase => Pronouns.IsDescription(phrase.Head.Of(question).ToLowerInvariant())).ToList();
        var named = Mentions.NamesOf(question).Concat(nouns.Except(roles).Select(phrase => phrase.Head.Of(question)));
        if (!named.All(name => TextAnalyzer.Terms(name) is not [.., var last] || said.Contains(last)))
            return false;
        var ofRoles = roles.SelectMany(phrase => TextAnalyzer.Terms(phrase.Bare.Of(question)));
        var own = TextAnalyzer.Terms(QuestionWords.WithoutOrder(question)).Except(ofRoles).ToList();
        return own.Exists(said.Contains) || own.Count < NewWords;
    }
}
