using ChatBot.Answers.Evidence.Meaning;
using ChatBot.Answers.Reading;
using ChatBot.Answers.Tests.Support;
using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Retrieval.Encoding.Tokens;
using ChatBot.Retrieval.Reading;

namespace ChatBot.Answers.Tests.Evidence.Meaning;

public sealed class MeaningReaderTests
{
    private const string Text =
        "The old lighthouse at Marlow Point was sold on Tuesday for 240,000 euros. " +
        "The doctor at the clinic treats forty patients a day. " +
        "The harbour board had closed the tower after a storm.";

    private static readonly MeaningReader Networks =
        new(SharedEncoder.Reader, SharedEncoder.Instance, new(SharedEncoder.Instance, new()), new());

    [Theory]
    [InlineData("How much did the beacon cost?", 0)]
    [InlineData("How many sick people does the physician see?", 1)]
    [InlineData("Why was the beacon shut?", 2)]
    public async Task What_is_asked_in_other_words_is_met_best_where_it_is_meant(string question, int sentence)
    {
        var read = await ReadAsync(question);
        var met = read.Select(meaning => meaning.Inside.Mean).ToList();
        met.IndexOf(met.Max()).ShouldBe(sentence);
        var votes = read.Select(meaning => meaning.Vote).ToList();
        votes.IndexOf(votes.Max()).ShouldBe(sentence);
    }

    [Fact]
    public async Task A_word_that_nothing_meets_is_the_least_met()
    {
        var asked = (await ReadAsync("When was the lighthouse sold?"))[0];
        var other = (await ReadAsync("When was the lighthouse painted?"))[0];
        other.Inside.Least.ShouldBeLessThan(asked.Inside.Least);
        other.Inside.Second.ShouldBeGreaterThanOrEqualTo(other.Inside.Least);
    }

    [Fact]
    public async Task The_words_that_answer_are_a_range_of_the_article()
    {
        var words = (await ReadAsync("How much did the lighthouse cost?"))[0].Words.ShouldNotBeNull();
        words.Of(Article.Text).ShouldContain("240,000");
    }

    [Fact]
    public async Task Words_are_found_in_their_place_behind_a_title_of_any_length()
    {
        foreach (var title in new[] { "", "Lighthouse at Marlow Point sold to an unnamed buyer from Bergen, council says",
            new string('x', 500) })
        {
            KnownArticle known = new(new(Article with { Title = title }));
            var passage = (await Networks.ReadAsync(MadeUpQuestion.View("How much did the lighthouse cost?"),
                [(known, new TextRange(0, Text.Length))], default))[0];

            var words = known.Sentences.Select(passage.Of).MaxBy(meaning => meaning.Vote)!.Words.ShouldNotBeNull();
            words.Of(Text).ShouldContain("240,000");
        }
    }

    [Fact]
    public async Task A_sentence_outside_of_what_was_read_is_not_read()
    {
        var meaning = (await Networks.ReadAsync(MadeUpQuestion.View("Who sold it?"), [(new(new(Article)), new(0, 73))], default))[0];
        meaning.Of(new(80, 40)).Words.ShouldBeNull();
        meaning.Of(new(80, 40)).Inside.ShouldBe(WordsMet.None);
    }

    [Fact]
    public async Task The_encoder_reads_while_the_reader_does()
    {
        var (reader, encoder) = (new HeldReader(), new CountingEncoder());
        var networks = new MeaningReader(reader, encoder, new(encoder, new()), new());
        var reading = networks.ReadAsync(MadeUpQuestion.View("How much did the lighthouse cost?"),
            [(new(new(Article)), new(0, Text.Length))], default);
        // The passage and the question.
        encoder.Texts.Count.ShouldBe(2);
        reader.LetGo();
        (await reading)[0].Of(new(0, 73)).Words.ShouldNotBeNull().Of(Text).ShouldContain("240,000");
    }

    [Fact]
    public async Task The_likeliest_sentences_of_all_passages_are_read_side_by_side()
    {
        KnownArticle first = new(new(Article)), second = new(new(Article with
        {
            Id = "b",
            Title = "Clinic",
            Text = "What the lighthouse cost nobody at the clinic had asked. Rain fell. It fell all day. It fell on Monday too. "
                + "Then it was dry. Nobody minded.",
        }));
        var passages = new[] { first, second }.Select(known => (known, new TextRange(0, known.Article.Text.Length))).ToList();

        var read = await Networks.ReadAsync(MadeUpQuestion.View("How much did the lighthouse cost?"), passages, default);

        var margins = read.SelectMany(passage => passage.Known.Sentences.Select(sentence =>
            (Text: sentence.Of(passage.Known.Article.Text), Margin: passage.Of(sentence).ListMargin))).ToList();
        margins.MaxBy(margin => margin.Margin).Text.ShouldContain("240,000");
        margins.Count(margin => margin.Margin > -40).ShouldBe(ListedSentences.Most);
        read.Select(passage => passage.Of(passage.Known.Sentences[0]).ListAnswerable).Distinct()
            .ShouldHaveSingleItem().ShouldBeGreaterThan(-20);
    }

    private static Article Article { get; } = new() { Id = "a", Title = "News", Text = Text, Origin = "a.txt", ContentHash = "0" };

    private static async Task<IReadOnlyList<SentenceMeaning>> ReadAsync(string question)
    {
        KnownArticle known = new(new(Article));
        var passage = (await Networks.ReadAsync(MadeUpQuestion.View(question), [(known, new TextRange(0, Text.Length))], default))[0];
        return [.. known.Sentences.Select(passage.Of)];
    }

    private sealed class HeldReader : IPassageReader
    {
        private readonly TaskCompletionSource held = new();

        public void LetGo() => held.SetResult();

        public async Task<IReadOnlyList<PassageReading>> ReadAsync(string question, IReadOnlyList<string> passages,
            CancellationToken cancellationToken)
        {
            await held.Task;
            return SharedEncoder.Reader.Read(question, passages, cancellationToken);
        }

        public Task<ListReading> ReadListAsync(string question, SentenceList list, CancellationToken cancellationToken) =>
            SharedEncoder.Reader.ReadListAsync(question, list, cancellationToken);
    }

    private sealed class CountingEncoder : ITokenEncoder
    {
        public List<string> Texts { get; } = [];

        public Task<IReadOnlyList<TokenVectors>> EncodeTokensAsync(IReadOnlyList<string> texts, bool areQuestions,
            CancellationToken cancellationToken)
        {
            Texts.AddRange(texts);
            return SharedEncoder.Instance.EncodeTokensAsync(texts, areQuestions, cancellationToken);
        }
    }
}
