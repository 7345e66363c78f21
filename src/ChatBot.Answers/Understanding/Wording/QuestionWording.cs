using System.Buffers;
using System.Text.RegularExpressions;
using ChatBot.Answers.Understanding.Following;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Understanding.Wording;

/// <summary>What is asked, without what only stands around it.</summary>
/// <param name="Text">The question; the text as it was written where nothing else would be left.</param>
/// <param name="WantsOtherLanguage">Whether the answer is wanted in another language than the articles'.</param>
public sealed record PlainQuestion(string Text, bool WantsOtherLanguage = false);

/// <summary>
/// Takes away what stands around a question and is no part of what is asked: greetings, thanks, how the answer is wanted ("Reply in one
/// sentence please."), what leads up to it ("can you tell me") and "according to the article". The one reader of all of these.
/// </summary>
public static partial class QuestionWording
{
    // Nobody leads up to a question in more steps than this.
    private const int MostSteps = 4;

    private const string Folder = "Understanding/Wording/";

    private static readonly SearchValues<char> Stops = SearchValues.Create(",;:–—?!.(");
    private static readonly PhraseTable Orders = PhraseTable.Read($"{Folder}answer-orders.txt");
    private static readonly PhraseTable Tails = PhraseTable.Read($"{Folder}answer-tails.txt");
    private static readonly PhraseTable Asides = PhraseTable.Read($"{Folder}asides.txt");
    private static readonly PhraseTable LeadIns = PhraseTable.Read($"{Folder}lead-ins.txt");
    private static readonly PhraseTable OtherLanguages = new(["in|into <language>"]);

    /// <param name="text">A question as <see cref="QuestionGate.Clean"/> leaves it.</param>
    public static PlainQuestion Read(string text)
    {
        var stripped = Courtesies.Strip(text);
        if (IsSaid(new(stripped)))
            return new(stripped);
        var bare = WithoutSteps(WithoutOrders(stripped));
        return bare.Any(char.IsLetterOrDigit) ? new(bare, CountLanguages(stripped) > CountLanguages(bare)) : new(stripped);
    }

    /// <summary>Whether a text says how an answer is wanted, and nothing else.</summary>
    public static bool IsOrder(string text) => IsSaid(new(Courtesies.Strip(text)));

    private static bool IsSaid(PlainWords words) => Orders.IsRest(words, 0) || Tails.IsRest(words, 0);

    // Sentences and brackets that say nothing but how to answer.
    private static string WithoutOrders(string text)
    {
        var kept = Bracket().Replace(text, match => IsSaid(new(match.Groups["inside"].Value)) ? "" : match.Value);
        var sentences = Sentence().Matches(kept).Select(match => match.Value).ToList();
        if (sentences.Count > 1)
            kept = string.Concat(sentences.Where(sentence => !IsSaid(new(sentence)) && !BotQuestions.IsOrder(sentence)));
        return kept.Any(char.IsLetterOrDigit) ? kept.Trim() : text;
    }

    private static string WithoutSteps(string text)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var before = text;
            text = Before(Behind(text));
            if (text == before)
                break;
        }

        return text;
    }

    private static string Behind(string text)
    {
        var words = new PlainWords(text);
        for (var at = 1; at < words.Count; at++)
        {
            if (!IsTail(words, at) || !Stands(text[..words.RangeOf(at - 1).End]))
                continue;
            var end = words[at - 1] is "and" or "but" && at > 1 ? words.RangeOf(at - 2).End : words.RangeOf(at - 1).End;
            return text[..end] + (text.Contains('?', StringComparison.Ordinal) ? "?" : "");
        }

        return text;
    }

    private static bool IsTail(PlainWords words, int at) =>
        Tails.IsRest(words, at) || Asides.IsRest(words, at)
        || ((words.Before(at).ContainsAny(Stops) || words[at - 1] is "and" or "but") && Orders.IsRest(words, at));

    private static string Before(string text)
    {
        var words = new PlainWords(text);
        var aside = Asides.LengthAt(words, 0);
        if (Tails.LengthAt(words, 0) is > 0 and var tail && tail < words.Count && words.Before(tail).ContainsAny(",;:–—"))
            aside = Math.Max(aside, tail);
        if (aside > 0 && aside < words.Count && Stands(text[words.RangeOf(aside).Start..]))
            return text[words.RangeOf(aside).Start..];
        // "Tell me about the ferry" is read by what is asked about.
        var lead = LeadIns.LengthAt(words, 0);
        if (lead == 0 || lead >= words.Count || !Asks(words, lead))
            return text;
        // "I'd like to know about what they do": what they do is asked.
        return text[words.RangeOf(words[lead] == "about" ? lead + 1 : lead).Start..];
    }

    private static bool Asks(PlainWords words, int at)
    {
        var behind = at + Math.Max(Asides.LengthAt(words, at), Tails.LengthAt(words, at));
        return behind < words.Count && Question().IsMatch(words.Text.AsSpan(words.RangeOf(behind).Start));
    }

    // "Who is quoted in the articles?": what would be left asks nothing.
    private static bool Stands(string rest) => TextAnalyzer.Terms(rest).Count > 0;

    private static int CountLanguages(string text)
    {
        var words = new PlainWords(text);
        return Enumerable.Range(0, words.Count).Count(at => OtherLanguages.LengthAt(words, at) > 0);
    }

    [GeneratedRegex(@"\s*[(\[](?<inside>[^()\[\]]{1,200})[)\]]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"[^.!?]*(?:[.!?]+(?=\s|$)|[.!?]|$)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(
        @"^(?:(?:in|on|at|for|since|with|by|to|from|of|about|until|under|according\s+to)\s+)?(?:who|whom|whose|what|when|where|why|"
        + @"which|how|if|whether|did|does|do|is|are|was|were|has|have|had|can|could|will|would|should)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Question();
}
