using ChatBot.Answers.Composing;
using ChatBot.Answers.Drafts;
using ChatBot.Answers.Tests.Support;
using ChatBot.Articles;
using ChatBot.Language;

namespace ChatBot.Answers.Tests.Composing;

public sealed class SentenceWriterTests
{
    private const string Text = "mayor Ada Lind opened the bridge. We will not close it. “No,” she said.";

    private static readonly Article Bridge = new() { Id = "a", Title = "Bridge", Text = Text, Origin = "", ContentHash = "" };

    private static readonly TextRange Lind = Range("mayor Ada Lind");

    [Fact]
    public void A_quotation_by_itself_is_its_words()
    {
        var written = Write(Quote("We will not close it."));

        written.Text.ShouldBe("We will not close it.");
        written.Quote.ShouldBe(new TextRange(0, 21));
        (written.Speaker, written.Date, written.Contrast, written.Phrase).ShouldBe((null, null, null, null));
    }

    [Fact]
    public void Every_part_stands_where_the_writer_says()
    {
        var quotation = Quote("We will not close it.");
        var written = Write(quotation with
        {
            Speaker = new(Lind, true),
            PublishedAt = new DateTimeOffset(2024, 2, 29, 0, 0, 0, TimeSpan.Zero),
            Difference = new(ContrastKind.NewerReport, quotation.Quotations[0]),
            Phrase = new(Range("close it"), MadeUpQuestion.Asked("What will she not do?")),
        });

        written.Text.ShouldBe("The reports differ, the newer first: 29 February 2024: Mayor Ada Lind: “We will not close it.”");
        Part(written, written.Contrast).ShouldBe("The reports differ, the newer first:");
        Part(written, written.Date).ShouldBe("29 February 2024");
        Part(written, written.Speaker).ShouldBe("Mayor Ada Lind");
        Part(written, written.Quote).ShouldBe("We will not close it.");
        Part(written, written.Phrase).ShouldBe("close it");
    }

    [Fact]
    public void Whom_the_quotation_calls_she_stands_behind_it()
    {
        var written = Write(Quote("We will not close it.") with { Referent = Range("Ada Lind") });

        written.Text.ShouldBe("We will not close it. (Ada Lind)");
        Part(written, written.Referent).ShouldBe("Ada Lind");
        written.Speaker.ShouldBeNull();
    }

    [Fact]
    public void Who_says_a_part_stands_behind_the_sentence()
    {
        var written = Write(Quote("“No,” she said.") with { Speaker = new(Lind, false) });

        written.Text.ShouldBe("“No,” she said. (Mayor Ada Lind)");
        Part(written, written.Speaker).ShouldBe("Mayor Ada Lind");
        Part(written, written.Quote).ShouldBe("“No,” she said.");
    }

    [Fact]
    public void A_quotation_with_marks_of_its_own_gets_no_others() =>
        Write(Quote("“No,”") with { Speaker = new(Lind, true) }).Text.ShouldBe("Mayor Ada Lind: “No,”");

    [Fact]
    public void What_a_model_wrote_is_shown_as_it_is_and_quotes_nothing()
    {
        var written = Write(Quote("We will not close it.") with { Written = "The bridge stays open." });

        written.Text.ShouldBe("The bridge stays open.");
        written.Quote.ShouldBeNull();
    }

    [Fact]
    public void The_nearest_is_a_quotation_behind_what_introduces_it()
    {
        var written = SentenceWriter.Introduce("They hold this:", "We will not close it.");

        written.Text.ShouldBe("They hold this: “We will not close it.”");
        Part(written, written.Quote).ShouldBe("We will not close it.");
    }

    [Theory]
    [InlineData("Lind said: “We will not close it.", "", "”")]
    [InlineData("We will not close it,” Lind said.", "“", "")]
    [InlineData("We will not,” Lind said. “It stays open.", "“", "”")]
    [InlineData("Lind said: \"We will not close it.", "", "\"")]
    [InlineData("‘We will not close it.", "", "’")]
    [InlineData("Lind said “never” and ‘no’.", "", "")]
    [InlineData("‘We won’t close it,’ Lind said.", "", "")]
    [InlineData("“No,” Lind said. “Never.”", "", "")]
    public void The_nearest_ends_inside_no_quotation_and_stays_word_for_word(string quote, string before, string behind)
    {
        var written = SentenceWriter.Introduce("They hold this:", quote);

        written.Text.ShouldBe($"They hold this: {before}{quote}{behind}");
        Part(written, written.Quote).ShouldBe(quote);
    }

    private static AnswerSentence Write(DraftSentence sentence) => SentenceWriter.Write(sentence, Bridge);

    private static string? Part(AnswerSentence written, TextRange? range) => range?.Of(written.Text);

    private static DraftSentence Quote(string words) => new([new("a", Range(words), words)]);

    private static TextRange Range(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), words.Length);
}
