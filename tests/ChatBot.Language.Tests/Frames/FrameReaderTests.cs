namespace ChatBot.Language.Tests.Frames;

public sealed class FrameReaderTests
{
    /// <summary>One line each: a sentence, and what stands under which frame in it, as "Kind: its scope"; nothing where the sentence
    /// asserts all of it.</summary>
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Frames", "frames.tsv"))
                .Where(line => line.Length > 0 && line[0] != '#'))
            {
                var fields = line.Split('\t');
                cases.Add(fields[0], fields.Length > 1 ? fields[1] : "");
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_a_sentence_does_not_assert_itself_stands_under_its_frame(string text, string frames) => Written(text).ShouldBe(frames);

    private static string Written(string text)
    {
        var sentence = new ReadSentence(text, null);
        return string.Join(" | ", sentence.Frames.Select(frame =>
        {
            var covered = Enumerable.Range(frame.First, frame.End - frame.First).Where(frame.Covers);
            return $"{frame.Kind}: {string.Join(' ', covered.Select(at => sentence.Tokens[at].Word))}";
        }));
    }
}
