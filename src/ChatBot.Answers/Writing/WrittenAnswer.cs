using ChatBot.Answers.Composing;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.Drafts;
using ChatBot.Answers.Writing.Passages;
using ChatBot.Answers.Writing.Reading;
using ChatBot.Answers.Writing.Sources;

namespace ChatBot.Answers.Writing;

/// <summary>An answer while a model writes it: each sentence gets its sources and goes through the gate, or is kept apart to be
/// mended.</summary>
public sealed class WrittenAnswer(SentenceGate gate, PassageBook book, IReadOnlyList<SaidSentence> said)
{
    /// <summary>Sentences of one answer at most; further ones are not read.</summary>
    public const int MostSentences = 4;

    // What is refused so often is no answer that goes wrong here and there.
    private const int MostRefused = 8;

    private readonly List<WrittenSentence> refused = [];
    private readonly HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What was let through, each with what the articles take back of it.</summary>
    public IReadOnlyList<DraftSentence> Sentences => gate.Passed;

    /// <summary>What was not, as the model wrote it.</summary>
    public IReadOnlyList<WrittenSentence> Refused => refused;

    /// <summary>Whether no more sentences are wanted.</summary>
    public bool IsComplete => Sentences.Count(sentence => sentence.IsWritten) >= MostSentences || refused.Count >= MostRefused;

    public async ValueTask AddAsync(IReadOnlyList<WrittenSentence> sentences, CancellationToken cancellationToken)
    {
        foreach (var sentence in sentences)
        {
            if (IsComplete)
                return;
            if (sentence.Text.Length == 0 || !seen.Add(sentence.Text) || said.Any(earlier => earlier.Says(sentence.Text)))
                continue;
            if (!await IsBackedAsync(sentence, cancellationToken))
                refused.Add(sentence);
        }
    }

    private async ValueTask<bool> IsBackedAsync(WrittenSentence sentence, CancellationToken cancellationToken)
    {
        foreach (var candidate in SourceResolver.Candidates(sentence, book))
        {
            if (await gate.OfferAsync(candidate, book.Hits, cancellationToken))
                return true;
        }

        return false;
    }
}
