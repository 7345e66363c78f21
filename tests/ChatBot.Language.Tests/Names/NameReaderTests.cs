using ChatBot.Language.Names;

namespace ChatBot.Language.Tests.Names;

public sealed class NameReaderTests
{
    private static readonly string[] Marks = ["", "?", "??"];

    /// <summary>One line each: a sentence and its names in order, as the table tells; nothing where it names nobody and nothing.</summary>
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var fields in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Names", "names.tsv"))
                .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')))
                cases.Add(fields[0], fields.Length > 1 ? fields[1] : "");
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_sentence_holds_these_names(string text, string names) => Written(text).ShouldBe(names);

    [Fact]
    public void What_an_owner_has_is_no_part_of_the_name() =>
        new ReadSentence("Berg’s plan and Lind's were dropped.", null).Names.Select(name => name.Range.Length).ShouldBe([4, 4]);

    [Fact]
    public void The_article_before_a_name_can_be_had_with_it()
    {
        var sentence = new ReadSentence("He left the Harbour Board.", null);

        sentence.Names.ShouldHaveSingleItem().ArticledRange.Of(sentence.Text).ShouldBe("the Harbour Board");
    }

    [Theory]
    [InlineData("Ann ")]
    [InlineData("van der ")]
    [InlineData("Bank of the ")]
    [InlineData("Kim Jong-un-")]
    [InlineData("J. K. ")]
    [InlineData("Bill and ")]
    [InlineData("did june did ")]
    [InlineData("Black Martin Luther King ")]
    [InlineData("O’")]
    public void Reading_grows_with_the_length_of_a_text(string piece)
    {
        var (half, whole) = (Repeat(8_000), Repeat(16_000));
        Allocated(whole);
        Allocated(whole).ShouldBeLessThan((long)(2.6 * Allocated(half)) + 65_536);

        string Repeat(int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
    }

    private static string Written(string text)
    {
        var sentence = new ReadSentence(text, null);
        return string.Join(" | ", sentence.Names.Select(name => Written(sentence, name)));
    }

    private static string Written(ReadSentence sentence, WrittenName name)
    {
        var title = name.Core > name.First ? $"[{name.RangeOf(new(name.First, name.Core)).Of(sentence.Text)}] " : "";
        var bare = name.Length > 0 ? name.BareRange.Of(sentence.Text) : "";
        var family = name.Family.IsEmpty || name.RangeOf(name.Family) == name.BareRange ? ""
            : $" = {name.RangeOf(name.Family).Of(sentence.Text)}";
        var kind = name.Kind is NameKind.Unknown ? "" : $" ({name.Kind.ToString().ToLowerInvariant()})";
        return $"{title}{bare}{family}{kind}{Marks[(int)name.Certainty]}".Replace("  ", " ", StringComparison.Ordinal).Trim();
    }

    private static long Allocated(string text)
    {
        var sentence = new ReadSentence(text, null);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = sentence.Names.Count;
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
