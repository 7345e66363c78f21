using ChatBot.Language;
using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Reading;

namespace ChatBot.Retrieval.Tests.Reading;

public sealed class PassageReaderTests
{
    private const string Passage =
        "The old lighthouse at Marlow Point was sold on Tuesday for 240,000 euros. "
        + "Its new owner, the architect Inés Valcárcel, wants to turn it into a small museum. "
        + "The harbour board had closed the tower in 1987 after a storm broke its lamp.";

    private static readonly PassageReader Reader = PassageReader.Load();

    [Theory]
    [InlineData("Who wants to turn it into a museum?", "Inés Valcárcel")]
    [InlineData("How much was paid for the lighthouse?", "240,000 euros")]
    [InlineData("When was the lighthouse sold?", "Tuesday")]
    [InlineData("In what year was the tower closed?", "1987")]
    public void The_words_that_answer_are_found(string question, string answer) =>
        Reader.Read(question, [Passage])[0].Best.Span.Of(Passage).ShouldContain(answer);

    [Theory]
    [InlineData("Who bought the lighthouse?")]
    [InlineData("How much was paid for the lighthouse?")]
    [InlineData("In what year was the tower closed?")]
    public void A_passage_that_answers_is_told_from_one_about_something_else(string question)
    {
        const string other = "The town council met on Monday to speak about the school buses. "
            + "Parents complained that two of them had come late every day of the week.";
        var readings = Reader.Read(question, [Passage, other]);
        readings[0].Answerable.ShouldBeGreaterThan(readings[1].Answerable);
        readings[0].Best.Margin.ShouldBeGreaterThan(readings[1].Best.Margin);
    }

    [Fact]
    public void Passages_are_read_in_their_order_and_alone()
    {
        string[] passages = [Passage, "A storm broke the lamp.", Passage[..73], "The museum opens in May 2031."];
        var together = Reader.Read("When does the museum open?", passages);
        together.Select(Told).ShouldBe(passages.Select(passage => Told(Reader.Read("When does the museum open?", [passage])[0])));

        static (float, SpanReading) Told(PassageReading reading) => (reading.Answerable, reading.Best);
    }

    [Theory]
    [InlineData("How much was paid for the lighthouse?", 0)]
    [InlineData("On what day was the lighthouse sold?", 0)]
    [InlineData("Why was the tower closed?", 2)]
    public void The_sentence_of_a_list_that_answers_is_told_from_the_others(string question, int answering)
    {
        var list = SentenceList.Of(
        [
            ("Lighthouse sold", "The old lighthouse at Marlow Point was sold on Tuesday for 240,000 euros."),
            ("Lighthouse sold", "How much the buyer paid for the lighthouse had long been asked."),
            ("Tower closed", "The harbour board shut it in 1987 after a storm broke its lamp."),
        ]);

        var reading = Reader.ReadList(question, list);

        reading.Margins.Index().MaxBy(margin => margin.Item).Index.ShouldBe(answering);
        reading.Answerable.ShouldBeGreaterThan(Reader.ReadList("Who is the new mayor?", list).Answerable);
    }

    [Fact]
    public void Of_an_empty_list_nothing_answers()
    {
        var reading = Reader.ReadList("Who bought it?", SentenceList.Of([]));

        reading.Margins.ShouldBeEmpty();
        reading.Answerable.ShouldBe(-20);
    }

    [Fact]
    public void A_sentence_beyond_what_is_read_of_a_list_does_not_answer()
    {
        var list = SentenceList.Of([.. Enumerable.Range(0, 40).Select(_ => ((string?)"News", "The harbour board met again on Monday."))]);

        Reader.ReadList("When did the board meet?", list).Margins[^1].ShouldBe(-40);
    }

    [Fact]
    public async Task A_reader_is_let_go_of_only_when_nothing_is_read_any_more()
    {
        var reader = PassageReader.Load();
        var passages = Enumerable.Repeat(Passage, 40).ToArray();
        var reading = Enumerable.Range(0, 4).Select(_ => Task.Run(() => reader.Read("Who bought the lighthouse?", passages))).ToList();
        await Task.WhenAny(reading.Append(Task.Run(reader.Dispose)));
        // Each has read all of them or has heard that it came too late; none has taken the process with it.
        foreach (var read in reading)
        {
            try
            {
                (await read).Count.ShouldBe(passages.Length);
            }
            catch (ObjectDisposedException)
            {
            }
        }

        Should.Throw<ObjectDisposedException>(() => reader.Read("Who bought the lighthouse?", passages));
    }

    [Fact]
    public void Reading_ends_where_it_is_cancelled() =>
        Should.Throw<OperationCanceledException>(() => Reader.Read("Who bought it?", [Passage], new CancellationToken(canceled: true)));

    [Theory]
    [InlineData("", Passage)]
    [InlineData("Who bought it?", "")]
    [InlineData("Who bought it?", " \t\n\u0000")]
    public void Where_there_is_nothing_to_read_nothing_answers(string question, string passage)
    {
        var reading = Reader.Read(question, [passage])[0];
        reading.Best.Span.Length.ShouldBe(0);
        reading.Answerable.ShouldBeLessThan(Reader.Read("Who bought the lighthouse?", [Passage])[0].Answerable);
    }

    [Fact]
    public void A_span_lies_within_whatever_passage_is_read()
    {
        string[] passages =
            [string.Concat(Enumerable.Repeat(Passage + " ", 40)), new('x', 20_000), "\ud800 Łódź \u0301 한국어 [SEP] [CLS]", new('é', 5_000)];
        foreach (var (reading, passage) in Reader.Read(Passage, passages).Zip(passages))
        {
            reading.Best.Span.Length.ShouldBeGreaterThan(0);
            reading.Best.Span.End.ShouldBeLessThanOrEqualTo(passage.Length);
            float.IsFinite(reading.Answerable).ShouldBeTrue();
        }
    }

    [Fact]
    public void The_words_that_answer_best_are_found_in_each_sentence()
    {
        var reading = Reader.Read("Who wants to turn it into a museum?", [Passage])[0];
        var second = Passage.IndexOf("Its new", StringComparison.Ordinal);
        var third = Passage.IndexOf("The harbour", StringComparison.Ordinal);
        reading.BestIn(TextRange.Between(second, third - 1)).ShouldBe(reading.Best);
        var other = reading.BestIn(TextRange.Between(third, Passage.Length));
        other.Span.Start.ShouldBeGreaterThanOrEqualTo(third);
        other.Margin.ShouldBeLessThan(reading.Best.Margin);
    }

    [Fact]
    public void A_folder_without_its_files_is_named()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Should.Throw<EncoderUnavailableException>(() => PassageReader.Load(folder.FullName)).Message.ShouldContain(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
