using ChatBot.Answers.Writing.Reading;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.AI;

namespace ChatBot.Answers.Tests.Writing.Reading;

public sealed class ReplyReaderTests
{
    private const string Json =
        """{"answered": true, "sentences": [{"text": "Lavrov demanded five provinces.", "sources": [{"passage": 2, "quote": "the """
        + """\"five\" provinces"}]}, {"text": "Talks went on.", "sources": [{"passage": 1, "quote": "went on"}]}]}""";

    private const string Text = "Lavrov demanded five provinces [2]. Talks went on. [1][3]\nThe U.S. agreed, he said.";

    [Fact]
    public void Json_as_the_prompt_asks_for_it_gives_its_sentences()
    {
        var sentences = Read(Json);

        sentences.Select(sentence => sentence.Text).ShouldBe(["Lavrov demanded five provinces.", "Talks went on."]);
        sentences[0].Sources.ShouldBe([new NamedSource(2, "the \"five\" provinces")]);
    }

    [Fact]
    public void Plain_text_gives_its_sentences_with_the_markers_that_stand_in_or_behind_them()
    {
        var sentences = Read(Text);

        sentences.Select(sentence => sentence.Text)
            .ShouldBe(["Lavrov demanded five provinces.", "Talks went on.", "The U.S. agreed, he said."]);
        sentences.Select(sentence => string.Join(',', sentence.Sources.Select(source => source.Passage))).ShouldBe(["2", "1,3", ""]);
    }

    [Theory]
    [InlineData("```json\n{0}\n```")]
    [InlineData("Here is the answer:\n\n{0}\n\nI hope that helps!")]
    [InlineData("<think>The passages say [1] five. {\"text\": \"no\"}</think>{0}")]
    public void Talk_fences_and_thoughts_around_json_are_no_sentences(string frame) =>
        Read(frame.Replace("{0}", Json, StringComparison.Ordinal)).Select(sentence => sentence.Text)
        .ShouldBe(["Lavrov demanded five provinces.", "Talks went on."]);

    [Theory]
    [InlineData("""[{"text": "One.", "citations": [1]}]""", "One.", 1)]
    [InlineData("""{"answer": "One.", "sources": ["3"]}""", "One.", 3)]
    [InlineData("""{"sentences": [{"sentence": "One. [4]"}]}""", "One.", 4)]
    [InlineData("""{"sentences": [{"text": "One.", "sources": [{"id": 5, "quote": "one"},],},]}""", "One.", 5)]
    [InlineData("""{"sentences": [{"text": "He said "One" here", "sources": [{"passage": 6""", "He said \"One\" here", 6)]
    public void Json_of_another_shape_or_broken_is_read_as_far_as_it_goes(string reply, string text, int passage)
    {
        var sentence = Read(reply).ShouldHaveSingleItem();

        sentence.Text.ShouldBe(text);
        sentence.Sources.Select(source => source.Passage).ShouldBe([passage]);
    }

    [Fact]
    public void A_sentence_is_given_as_soon_as_its_object_is_closed()
    {
        var reader = new ReplyReader();

        reader.Read(Json[..Json.IndexOf("]}, {", StringComparison.Ordinal)]).ShouldBeEmpty();
        reader.Read("]}").ShouldHaveSingleItem().Text.ShouldBe("Lavrov demanded five provinces.");
    }

    [Fact]
    public void Half_a_marker_waits_for_its_other_half()
    {
        var reader = new ReplyReader();

        reader.Read("Talks went on. [1").ShouldBeEmpty();
        reader.Read("2]").ShouldBeEmpty();
        reader.Read(" The").ShouldHaveSingleItem().Sources.ShouldBe([new NamedSource(12, null)]);
    }

    [Theory]
    [InlineData("""{"answered": false, "sentences": []}""")]
    [InlineData("""```json {"sentences": [], "answered":false}""")]
    public void That_the_passages_do_not_answer_is_a_refusal(string reply)
    {
        var reader = new ReplyReader();
        reader.Read(reply);

        reader.Close(ChatFinishReason.Stop).ShouldBeEmpty();
        reader.IsRefusal.ShouldBeTrue();
    }

    [Fact]
    public void Sentences_go_before_a_refusal_in_the_same_reply()
    {
        var reader = new ReplyReader();
        reader.Read(Json.Replace("true", "false", StringComparison.Ordinal)).Count.ShouldBe(2);
        reader.Close(ChatFinishReason.Stop);

        reader.IsRefusal.ShouldBeFalse();
    }

    [Fact]
    public void A_thought_without_end_says_nothing()
    {
        var reader = new ReplyReader();
        reader.Read("<think>The answer is five [1]. ").ShouldBeEmpty();

        reader.Close(ChatFinishReason.Stop).ShouldBeEmpty();
    }

    [Fact]
    public void What_does_not_end_is_read_no_further_than_the_limit()
    {
        var reader = new ReplyReader();
        var read = 0;
        for (var piece = 0; piece < 10_000 && !reader.IsFull; piece++)
            read += reader.Read("Again and again. [1] ").Count;

        reader.IsFull.ShouldBeTrue();
        read.ShouldBeLessThan(ReplyReader.Longest / "Again and again.".Length);
    }

    [Theory]
    [InlineData("Talks went on. [1] Twelve ships left for Egypt with 340", "Talks went on.")]
    [InlineData("Talks went on. [1] Passengers get their mon", "Talks went on.")]
    [InlineData("Talks went on. [1] They were led by Mr.", "Talks went on.")]
    [InlineData("Talks went on. [1] “We never stopped loading,” Koval said.", "Talks went on.|“We never stopped loading,” Koval said.")]
    [InlineData("Talks went on. [1]", "Talks went on.")]
    [InlineData("Talks went", "")]
    public void A_reply_that_ran_into_its_limit_ends_at_its_last_whole_sentence(string reply, string sentences)
    {
        var reader = new ReplyReader();
        List<WrittenSentence> read = [.. reader.Read(reply), .. reader.Close(ChatFinishReason.Length)];

        string.Join('|', read.Select(sentence => sentence.Text)).ShouldBe(sentences);
        reader.IsCut.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Talks went on. [1] Twelve ships left for", true)]
    [InlineData("Talks went on. [1] Twelve ships left.", false)]
    [InlineData("{\"answered\": true, \"sentences\": [{\"text\": \"Talks went on.\", \"sources\": [{\"passage\": 1}]}, {\"text\": "
        + "\"Twelve sh", true)]
    [InlineData("{\"answered\": true, \"sentences\": [{\"text\": \"Talks went on.\", \"sources\": [{\"passage\": 1}]}]}", false)]
    public void Where_a_server_never_says_why_it_ended_the_last_words_tell(string reply, bool isCut)
    {
        var reader = new ReplyReader();
        List<WrittenSentence> read = [.. reader.Read(reply), .. reader.Close(null)];

        read[0].Text.ShouldBe("Talks went on.");
        read.ShouldAllBe(sentence => sentence.Text.EndsWith('.'));
        reader.IsCut.ShouldBe(isCut);
    }

    [Fact]
    public void A_model_that_says_it_has_ended_may_leave_out_its_last_stop() =>
        Read("Talks went on. [1] Twelve ships left [2]").Select(sentence => sentence.Text)
        .ShouldBe(["Talks went on.", "Twelve ships left"]);

    [Fact]
    public void However_a_reply_is_cut_the_same_sentences_come_out() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<PositiveInt[]>(),
            sizes => (string[])[Json, Text, "```json\n" + Json, "Here you are:\n\n" + Json + "\nDone.", "<think>Hm. [1] So.</think>" + Text,
                "**One** said [2], [3]. ![x](http://e/x.png) Two.", """{"answered": false, "sentences": []}"""] is var replies
                && Array.TrueForAll(replies, reply => Read(reply, sizes).SequenceEqual(Read(reply), new SameSentence())))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_comes_in_nothing_is_thrown() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<string[]>(),
            pieces =>
            {
                var reader = new ReplyReader();
                foreach (var piece in pieces)
                    reader.Read(piece ?? "{\"text\":\"");
                reader.Close(ChatFinishReason.Stop);
                return true;
            }).QuickCheckThrowOnFailure();

    private static List<WrittenSentence> Read(string reply, params PositiveInt[] sizes)
    {
        var reader = new ReplyReader();
        var sentences = new List<WrittenSentence>();
        var at = 0;
        foreach (var size in sizes)
        {
            var end = Math.Min(reply.Length, at + size.Get);
            sentences.AddRange(reader.Read(reply[at..end]));
            at = end;
        }

        sentences.AddRange(reader.Read(reply[at..]));
        sentences.AddRange(reader.Close(ChatFinishReason.Stop));
        return sentences;
    }

    private sealed class SameSentence : IEqualityComparer<WrittenSentence>
    {
        public bool Equals(WrittenSentence? x, WrittenSentence? y) => x!.Text == y!.Text && x.Sources.SequenceEqual(y.Sources);

        public int GetHashCode(WrittenSentence sentence) => sentence.Text.GetHashCode(StringComparison.Ordinal);
    }
}
