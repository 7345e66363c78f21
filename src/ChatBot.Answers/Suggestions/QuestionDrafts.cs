using ChatBot.Answers.Evidence;
using ChatBot.Answers.Reading;
using ChatBot.Language;
using ChatBot.Language.Names;
using ChatBot.Language.Names.Titles;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Suggestions;

/// <summary>
/// Drafts questions from what an article tells of those it names in full: what they did, what they promised, denied or warned of, what they
/// said of what the headline is about, and who they are. A question has all its parts or is not drafted; whether it is really answered is
/// for a trial to tell.
/// </summary>
internal sealed class QuestionDrafts
{
    private const int MostOfOneName = 3;
    private const int WordsBetween = 4;
    private const int WordsOfRole = 8;
    private const int WordsOfTitle = 2;
    private const int LeadSentences = 2;

    private readonly KnownArticle known;
    private readonly IReadOnlyList<CandidateSentence> sentences;
    private readonly TellingNames names;
    private readonly TopicPhrases topics;
    private readonly NameTitles titles;
    private readonly HashSet<string> headline;
    private readonly List<(int Rank, DraftQuestion Draft)> drafts = [];

    private QuestionDrafts(KnownArticle known)
    {
        this.known = known;
        sentences = CandidateSentences.Of(known);
        names = new(known, sentences);
        topics = new(new(known.Article.Title, sentences), new(sentences.Count > 0 ? sentences[0].Text : "", sentences), names);
        titles = new(sentences);
        headline = TextAnalyzer.Tokens(known.Article.Title).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Distinct questions, those nearest to the headline first.</summary>
    public static IReadOnlyList<DraftQuestion> Of(KnownArticle known)
    {
        var drafts = new QuestionDrafts(known);
        foreach (var sentence in drafts.sentences)
        {
            drafts.AddDeeds(sentence);
            drafts.AddLeadDeeds(sentence);
            drafts.AddStatements(sentence);
            drafts.AddRoles(sentence);
        }

        return [.. drafts.drafts.OrderBy(item => item.Rank).Select(item => item.Draft)
            .GroupBy(draft => draft.Text, StringComparer.OrdinalIgnoreCase)
            .Select(same => same.First() with { Answered = [.. same.SelectMany(draft => draft.Answered)] })
            .GroupBy(draft => draft.About, StringComparer.OrdinalIgnoreCase)
            .SelectMany(own => own.Take(MostOfOneName).Index())
            .OrderBy(item => item.Index).Select(item => item.Item)];
    }

    /// <summary>"Gov. Ada Lind on Monday vetoed a bill": a name that opens a clause, and what it did.</summary>
    private void AddDeeds(CandidateSentence sentence)
    {
        var read = sentence.Read;
        foreach (var name in read.Names.Where(name => OpensClause(read, name)))
        {
            if (names.Of(sentence, name) is not { } written || IsQuoted(sentence, name)
                || read.IsPossessive(name.Last))
                continue;
            var at = name.Last + 1;
            while (at < read.Tokens.Count && at - name.Last <= WordsBetween && read.IsJoined(at - 1)
                && (DraftWords.Between.Contains(read.WordAt(at)) || read.IsDated(at)))
                at++;
            if (IsNews(sentence, written, read.Tokens[Math.Min(at, read.Tokens.Count - 1)].Term) && read.IsJoined(at - 1)
                && DraftWords.DeedAt(read, at) is { IsOfMany: false } deed)
                Add(names.IsInTitle(written) ? 0 : 2, deed.AskOf(titles.With(written)), sentence, written);
        }
    }

    /// <summary>"Peru declared a health emergency": a place or a body that opens the lead.</summary>
    private void AddLeadDeeds(CandidateSentence sentence)
    {
        if (sentence.Index >= LeadSentences)
            return;
        foreach (var (question, actor) in LeadDeeds.In(sentence, word => IsHuman(sentence, word)))
            Add(1, question, sentence, actor);
    }

    private bool IsHuman(CandidateSentence sentence, int word) => sentence.Read.Names.Any(name =>
        name.Holds(word) && names.PersonAt(sentence, name) is { IsHuman: true });

    private void AddStatements(CandidateSentence sentence)
    {
        if (sentence.Tokens.Any(token => DraftWords.Mute.Contains(token.Word)))
            return;
        foreach (var statement in sentence.Statements.Where(statement => sentence.Range.Contains(statement.Mention)
            && sentence.Range.Contains(statement.Cue)))
        {
            if (SpeakerOf(sentence, statement) is not { } speaker || IsInDateline(sentence, statement.Mention))
                continue;
            if (IsNews(sentence, speaker, statement.CueTerm) && !IsVague(sentence, statement)
                && DraftWords.AskFor(statement.CueTerm, titles.With(speaker)) is { } question)
                Add(names.IsInTitle(speaker) ? 1 : 3, question, sentence, speaker);
            // "Wants another child through IVF" says nothing about IVF.
            if (!DraftWords.Wishing.Contains(statement.CueTerm) && topics.Of(sentence, statement, speaker) is { } topic)
                Add(names.IsInTitle(speaker) ? 1 : 4, $"What did {titles.With(speaker)} say about {topic}?", sentence, speaker, topic);
        }
    }

    private string? SpeakerOf(CandidateSentence sentence, Statement statement) =>
        (statement.IsSure ? names.Of(known.Read.Read.SpeakerOf(statement)) : null)
        ?? sentence.Read.Names
            // "Researchers at the institute warned" is no warning of the institute.
            .Where(name => (name.ArticledRange with { Start = name.ArticledRange.Start + sentence.Range.Start }).Contains(statement.Mention)
                && !DraftWords.Naming.Contains(sentence.Read.WordAt((name.IsArticled ? name.First - 1 : name.First) - 1)))
            .Select(name => names.BodyAt(sentence, name)).FirstOrDefault(name => name is not null);

    /// <summary>"Ada Lind, a marine biologist from Oslo, …", "the Norwegian fisheries minister Ada Lind". Who is neither in the
    /// headline nor, of high office or in the lead, named again and again is nobody that a reader wonders about.</summary>
    private void AddRoles(CandidateSentence sentence)
    {
        var read = sentence.Read;
        if (DraftWords.GoingOn.Contains(read.WordAt(0)))
            return;
        foreach (var name in read.Names.Where(name => WordsOfOffice(read, name) >= WordsOfTitle || IsToldBehind(read, name)))
        {
            if (names.Of(sentence, name) is { } written && names.PersonAt(sentence, name) is { IsHuman: true }
                && (names.IsInTitle(written)
                    || (names.IsMain(written) && HasHighOffice(read, name))
                    || (names.IsCentral(written) && sentence.Index < LeadSentences && IsToldBehind(read, name))) && !IsDead(written))
                Add(names.IsInTitle(written) ? 2 : 5, $"Who is {written}?", sentence, written);
        }
    }

    private static bool IsToldBehind(ReadSentence read, WrittenName name) =>
        read.Between(name.Last) is ", "
        && (TitleWords.IsRole(read.WordAt(name.Last + 1))
            || (read.WordAt(name.Last + 1) is "a" or "an" or "the" && HasRole(read, name.Last + 2)));

    private static bool HasHighOffice(ReadSentence read, WrittenName name) =>
        name.Core > name.First && DraftWords.High.Contains(read.WordAt(name.Core - 1));

    private static int WordsOfOffice(ReadSentence read, WrittenName name) => Enumerable.Range(name.First, name.Core - name.First)
        .Count(word => !DraftWords.Party.Contains(read.WordAt(word)) && !DraftWords.GoingOn.Contains(read.WordAt(word)));

    // What stands in the lead is the news, as is what the headline tells of whom it names.
    private bool IsNews(CandidateSentence sentence, string name, string deed) =>
        sentence.Index < LeadSentences || (names.IsInTitle(name) && headline.Contains(deed));

    // "Denied wrongdoing" tells nothing of what it is about, nor does "the gift, which she announced in May".
    private static bool IsVague(CandidateSentence sentence, Statement statement)
    {
        var (read, start) = (sentence.Read, sentence.Range.Start);
        var behind = read.Tokens.Count(token => token.Range.Start + start < statement.Cue.End);
        var said = read.Tokens.Count(token => token.Range.Start + start < statement.Content.Start);
        var speaker = read.Tokens.Count(token => token.Range.Start + start < statement.Mention.Start);
        return DraftWords.Vague.Contains(read.WordAt(behind)) || DraftWords.Vague.Contains(read.WordAt(behind + 1))
            || DraftWords.IsOpenAt(read, said) || DraftWords.Relative.Contains(read.WordAt(speaker - 1));
    }

    private void Add(int rank, string question, CandidateSentence sentence, string about, string? matter = null) =>
        drafts.Add((rank, new(question, [sentence.Range], about, matter)));

    private static bool HasRole(ReadSentence read, int first)
    {
        for (var at = first; at < read.Tokens.Count && at - first < WordsOfRole; at++)
        {
            if (TitleWords.IsRole(read.WordAt(at)))
                return true;
            if (read.EndsClause(at))
                return false;
        }

        return false;
    }

    private bool IsDead(string name) => sentences.Any(sentence =>
        sentence.Text.Contains(name[(name.LastIndexOf(' ') + 1)..], StringComparison.Ordinal)
        && sentence.Tokens.Any(token => DraftWords.Dead.Contains(token.Word)));

    private static bool OpensClause(ReadSentence read, WrittenName name)
    {
        if (name.Certainty is NameCertainty.Ordinary || name.Length < 1 || DraftWords.Subordinate.Contains(read.WordAt(name.First)))
            return false;
        var before = (name.IsArticled ? name.First - 1 : name.First) - 1;
        while (before >= 0 && read.IsJoined(before)
            && (read.Tokens[before].IsCapitalised || TitleWords.IsRole(read.WordAt(before)) || TitleWords.Contains(read.WordAt(before))))
            before--;
        // "When Ada Lind vetoed it" tells of something else.
        if (before < 0 && name.First > 0 && (read.Tokens[0].IsFunctionWord || DraftWords.Subordinate.Contains(read.WordAt(0)))
            && read.WordAt(0) != "the")
            return DraftWords.Opening.Contains(read.WordAt(0));
        return before < 0 || !read.IsJoined(before) || DraftWords.Opening.Contains(read.WordAt(before));
    }

    private static bool IsQuoted(CandidateSentence sentence, WrittenName name)
    {
        var range = name.Range with { Start = name.Range.Start + sentence.Range.Start };
        return sentence.Statements.Any(statement => statement.Kind is StatementKind.Direct && statement.Content.Contains(range));
    }

    private static bool IsInDateline(CandidateSentence sentence, TextRange mention) => sentence.Read.Names.Any(name =>
        name.Range.Overlaps(mention with { Start = mention.Start - sentence.Range.Start }) && TellingNames.IsInDateline(sentence, name));
}
