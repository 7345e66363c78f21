using ChatBot.Answers.Evidence;
using ChatBot.Answers.Reading;
using ChatBot.Language;
using ChatBot.Language.Marks;
using ChatBot.Language.Names;
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
        if (TextAnalyzer.Tokens(known.Article.Title).Any(token => DraftWords.Digest.Contains(token.Word)))
            return [];
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
            if (!DraftWords.Wishing.Contains(statement.CueTerm) && !names.IsAnybody(speaker)
                && topics.Of(sentence, statement, speaker) is { } topic)
                Add(names.IsInTitle(speaker) ? 1 : 4, $"What did {titles.With(speaker)} say about {topic}?", sentence, speaker, topic);
        }
    }

    private string? SpeakerOf(CandidateSentence sentence, Statement statement)
    {
        var read = sentence.Read;
        var mentioned = read.Names.FirstOrDefault(name => InArticle(sentence, name.ArticledRange).Overlaps(statement.Mention));
        // "Researchers at the institute warned" is no warning of the institute, nor is "the family of Ada Lind accused" hers.
        var isOthers = mentioned is not null
            && (read.IsPossessive(mentioned.Last) || DraftWords.Naming.Contains(read.WordAt(ToldRole.Before(read, mentioned))));
        var person = statement.IsSure ? names.Of(known.Read.Read.SpeakerOf(statement)) : null;
        if (person is null)
            return mentioned is not null && !isOthers ? names.BodyAt(sentence, mentioned) : null;
        // In "Ada Lind of the institute said" the last name is not who speaks.
        return names.IsBystander(person) || (isOthers && names.PersonAt(sentence, mentioned!) is { IsHuman: true }) ? null : person;
    }

    /// <summary>"Ada Lind, a marine biologist from Oslo, …", "the Norwegian fisheries minister Ada Lind". Who is neither in the
    /// headline nor, of high office or in the lead, named again and again is nobody that a reader wonders about.</summary>
    private void AddRoles(CandidateSentence sentence)
    {
        var read = sentence.Read;
        if (DraftWords.GoingOn.Contains(read.WordAt(0)) || QuoteMarks.MayOpen(sentence.Text[0]))
            return;
        foreach (var name in read.Names.Where(name => ToldRole.IsIn(read, name)))
        {
            if (names.Of(sentence, name) is { } written && names.PersonAt(sentence, name) is { IsHuman: true }
                && !IsSource(sentence, name, written)
                && (names.IsInTitle(written)
                    || (names.IsMain(written) && ToldRole.IsHigh(read, name))
                    || (names.IsCentral(written) && sentence.Index < LeadSentences && ToldRole.IsBehind(read, name))) && !IsDead(written))
                Add(names.IsInTitle(written) ? 2 : 5, $"Who is {written}?", sentence, written);
        }
    }

    // What somebody says tells nothing of who they are, and who is only a source is nobody that a reader asks about.
    private bool IsSource(CandidateSentence sentence, WrittenName name, string written) => sentence.Statements.Any(statement =>
        InArticle(sentence, name.Range).Overlaps(statement.Mention)
        && (statement.Kind is StatementKind.Direct
            || (statement.Cue.End <= InArticle(sentence, name.Range).Start && !names.IsInTitle(written))));

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
        // Who is "accused of theft" accuses nobody.
        return (DraftWords.IsOfSomebody(statement.CueTerm) && DraftWords.Naming.Contains(read.WordAt(behind)))
            || DraftWords.Vague.Contains(read.WordAt(behind)) || DraftWords.Vague.Contains(read.WordAt(behind + 1))
            || DraftWords.IsOpenAt(read, said) || DraftWords.Relative.Contains(read.WordAt(speaker - 1));
    }

    private void Add(int rank, string question, CandidateSentence sentence, string about, string? matter = null) =>
        drafts.Add((rank, new(question, [sentence.Range], about, matter)));

    private bool IsDead(string name) => sentences.Any(sentence =>
        sentence.Text.Contains(name[(name.LastIndexOf(' ') + 1)..], StringComparison.Ordinal)
        && sentence.Tokens.Any(token => DraftWords.Dead.Contains(token.Word)));

    private static bool OpensClause(ReadSentence read, WrittenName name)
    {
        if (name.Certainty is NameCertainty.Ordinary || name.Length < 1 || DraftWords.Subordinate.Contains(read.WordAt(name.First)))
            return false;
        var before = ToldRole.Before(read, name);
        // "When Ada Lind vetoed it" tells of something else.
        if (before < 0 && name.First > 0 && (read.Tokens[0].IsFunctionWord || DraftWords.Subordinate.Contains(read.WordAt(0)))
            && read.WordAt(0) != "the")
            return DraftWords.Opening.Contains(read.WordAt(0));
        return before < 0 || !read.IsJoined(before) || DraftWords.Opening.Contains(read.WordAt(before));
    }

    private static bool IsQuoted(CandidateSentence sentence, WrittenName name) => sentence.Statements.Any(statement =>
        statement.Kind is StatementKind.Direct && statement.Content.Contains(InArticle(sentence, name.Range)));

    private static TextRange InArticle(CandidateSentence sentence, TextRange range) =>
        range with { Start = range.Start + sentence.Range.Start };

    private static bool IsInDateline(CandidateSentence sentence, TextRange mention) => sentence.Read.Names.Any(name =>
        name.Range.Overlaps(mention with { Start = mention.Start - sentence.Range.Start }) && TellingNames.IsInDateline(sentence, name));
}
