using System.Diagnostics;
using ChatBot.Language.Quotations;
using ChatBot.Language.Sentences;
using ChatBot.Language.Tests.Support;

namespace ChatBot.Language.Tests.Quotations;

public sealed class QuotableUnitsTests
{
    // ¶ stands for a line feed; a text is what it gives, part by part, with | between the parts.
    [Theory]
    [InlineData("The mill is shut. | It was old.")]
    [InlineData("“It leaks. It always did.”")]
    [InlineData("Rain fell. | “It leaks. It always did,” said Una Moss. | Nobody else spoke.")]
    [InlineData("Warden Una Moss said: “It leaks. It always did. Look at the floor.” | Then she left.")]
    [InlineData("Una Moss said, “It leaks. It always did.”")]
    [InlineData("Asked about the roof, Moss laughed. | “It leaks. It always did.”")]
    [InlineData("“The roof is ours,” said Una Moss. “It leaks every spring.”")]
    [InlineData("“The roof is ours,” said Una Moss, who runs the mill. “It leaks. It always did.” | Then she left.")]
    [InlineData("\"The roof is ours,\" the warden told reporters. \"It leaks. It always did.\"")]
    [InlineData("“The roof is ours. We paid for it,” Moss said. “It leaks now. It leaked then.”")]
    [InlineData("“The roof is ours,” Moss said, “and it leaks. It always did.”")]
    [InlineData("“The roof leaks,” said Una Moss. | Rolf Dahl disagreed. | “The roof is fine,” he said.")]
    [InlineData("“It leaks. It always did.¶“We shall mend it. Not this year,” said Una Moss.")]
    [InlineData("« Nous partons. Il pleut », a dit Una Moss. | Elle est partie.")]
    [InlineData("«It leaks. It always did», said Una Moss.")]
    [InlineData("»It leaks. It always did«, said Una Moss.")]
    [InlineData("„It leaks. It always did“, said Una Moss. | She left.")]
    [InlineData("„It leaks. It always did”, said Una Moss. | She left.")]
    [InlineData("‚It leaks badly. It always did‘, said Una Moss. | She left.")]
    [InlineData("‘It leaks badly. It always did,’ said Una Moss. | It’s the millers’ own fault.")]
    [InlineData("‘It leaks badly. It always did’, said Una Moss. | She left.")]
    [InlineData("'It leaks badly. It's the tiles' fault. It always did,' said Una Moss. | She left.")]
    [InlineData("‹It leaks badly. It always did.› | She left.")]
    [InlineData("「漏れる。昔からだ。」")]
    [InlineData("''It leaks. It always did,'' said Una Moss. | She left.")]
    [InlineData("“He asked: ‘Who pays? Who paid?’ Nobody knew. I left,” said Una Moss. | It rained.")]
    [InlineData("“He said “no” to me. Then he said “yes”,” said Una Moss. | It rained.")]
    [InlineData("\"He said \"no\" to me. Then he left,\" said Una Moss. | It rained.")]
    [InlineData("‘He said “no” to me. Then he left,’ said Una Moss. | It rained.")]
    [InlineData("“It leaks. It always did, “the warden said. | She left.")]
    [InlineData("“It leaks. “It always did,” said Una Moss.", "It leaks.", "“It always did,” said Una Moss.")]
    [InlineData("It leaks. It always did,” said Una Moss.", "It leaks.", "It always did,” said Una Moss.")]
    [InlineData("“ It leaks. It always did. ” | She left.")]
    [InlineData("\" It leaks. It always did. \"")]
    [InlineData("A stray ” closes nothing. | She left.")]
    [InlineData("They want a “smart” mill. | They want it now.")]
    [InlineData("They want a ‘smart’ mill. | It’s theirs. | The ’90s are over.")]
    [InlineData("It was 5'10\" tall. | It was 6\" wide.")]
    [InlineData("Moss called it “absurd”. | “It leaks every spring,” she said.")]
    [InlineData("“Why? Who pays?” Moss asked. | Nobody knew.")]
    [InlineData("Una Moss had this to say:¶“It leaks. It always did.” | She left.")]
    [InlineData("“It leaks,” said Una Moss.¶“It does not,” said Rolf Dahl.", "“It leaks,” said Una Moss.",
        "“It does not,” said Rolf Dahl.")]
    [InlineData("“It leaks, said Una Moss.¶“It does not,” said Rolf Dahl.", "It leaks, said Una Moss.", "“It does not,” said Rolf Dahl.")]
    [InlineData("(“It leaks. It always did.”) | She left.")]
    [InlineData("She said it “leaks badly” and “always did.” | He laughed. | “Good,” he said.")]
    [InlineData("5. The first tram leaves at 5.02 a.m. from the mill.", "The first tram leaves at 5.02 a.m. from the mill.")]
    [InlineData("• “It leaks. It always did.”", "“It leaks. It always did.”")]
    [InlineData("5. May was wet. | 1. FC Moss lost.")]
    public void A_quotation_is_quoted_whole_with_the_words_that_bring_it(string text, params string[] units)
    {
        var whole = text.Replace(" | ", " ", StringComparison.Ordinal).Replace('¶', '\n');

        Units(whole).ShouldBe(units.Length > 0 ? units : text.Replace('¶', '\n').Split(" | "));
    }

    [Fact]
    public void A_quotation_that_nobody_would_read_is_not_quoted()
    {
        var text = $"“{string.Concat(Enumerable.Repeat("The roof leaks every spring. ", 100))}It does,” said Una Moss. She left.";

        Units(text).ShouldBe(["She left."]);
    }

    [Fact]
    public void Paragraphs_of_a_long_quotation_are_quoted_one_by_one_and_keep_their_marks()
    {
        var paragraph = $"“{string.Concat(Enumerable.Repeat("The roof leaks. ", 40)).TrimEnd()}";

        Units($"{paragraph}\n{paragraph}”").ShouldBe([paragraph, $"{paragraph}”"]);
    }

    [Fact]
    public void Every_sentence_lies_in_what_is_quoted_for_it_but_for_marks_at_its_ends() =>
        ForEvery.Value(Some.Texts, text =>
        {
            var sentences = SentenceSplitter.Split(text);
            var units = QuotableUnits.Of(text, sentences, QuotationFinder.Find(text));
            return units.Count == sentences.Count && units.Zip(sentences).All(pair => pair.First is not { } unit
                || (unit.Start >= 0 && unit.Length > 0 && unit.End <= text.Length && unit.Overlaps(pair.Second)));
        });

    [Fact]
    public void No_quotation_is_cut_in_two() =>
        ForEvery.Value(Some.Texts, text =>
        {
            var quotations = QuotationFinder.Find(text);
            var units = QuotableUnits.Of(text, SentenceSplitter.Split(text), quotations).OfType<TextRange>().ToList();
            return quotations.Where(quotation => quotation.IsClosed).All(quotation =>
                units.TrueForAll(unit => !unit.Overlaps(quotation.Range) || unit.Contains(quotation.Range)));
        });

    [Theory]
    [InlineData("“")]
    [InlineData("”")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("‘ ")]
    [InlineData("“It leaks. ")]
    [InlineData("“It leaks,” said Una Moss. ")]
    [InlineData("“It leaks.\n")]
    [InlineData("« „ “ ‘ \" ")]
    public void A_megabyte_of_marks_is_read_in_time_that_grows_with_its_length(string fragment)
    {
        var text = string.Concat(Enumerable.Repeat(fragment, 1_000_000 / fragment.Length));
        var watch = Stopwatch.StartNew();

        QuotableUnits.Of(text, SentenceSplitter.Split(text), QuotationFinder.Find(text)).ShouldNotBeNull();

        // A second on an idle machine; hours if it grew with the square.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(5));
    }

    private static IReadOnlyList<string> Units(string text) =>
        [.. QuotableUnits.Of(text, SentenceSplitter.Split(text), QuotationFinder.Find(text)).OfType<TextRange>().Distinct()
            .Select(unit => unit.Of(text))];
}
