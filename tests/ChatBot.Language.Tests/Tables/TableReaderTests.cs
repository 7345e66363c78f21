using ChatBot.Language.Tables;

namespace ChatBot.Language.Tests.Tables;

public sealed class TableReaderTests
{
    [Theory]
    [InlineData("Town | Votes\nUlmen | 12\nSarn | 3", "Town,Votes;Ulmen,12;Sarn,3")]
    [InlineData("Before it.\n| Ticket | 2025 |\n| Dr. A. Adult. | 8 |\nBehind it.", "Ticket,2025;Dr. A. Adult.,8")]
    [InlineData("| 2025 | 2026\nCar | 30 | 38", "2025,2026;Car,30,38")]
    public void Lines_with_strokes_are_a_table_below_their_first(string text, string cells)
    {
        var table = TableReader.Find(text).ShouldHaveSingleItem();

        string.Join(';', table.Rows.Prepend(table.Head).Select(row => string.Join(',', row.Cells.Select(cell => cell.Of(text)))))
            .ShouldBe(cells);
    }

    [Theory]
    [InlineData("Home | News | Sport")]
    [InlineData("Ulmen | 12\nSarn | 3")]
    [InlineData("a|b\nc|d")]
    [InlineData("")]
    public void A_single_line_and_lines_without_a_head_are_none(string text) => TableReader.Find(text).ShouldBeEmpty();

    [Fact]
    public void A_row_is_one_sentence_and_a_head_is_not_quoted_by_itself()
    {
        const string text = "Name | Office\nDr. A. Kramm | Mayor. Retired.";
        var read = new ReadText(text, null);

        read.Ranges.Select(range => range.Of(text)).ShouldBe(["Name | Office", "Dr. A. Kramm | Mayor. Retired."]);
        read.Quotable.Select(unit => unit?.Of(text)).ShouldBe([null, "Dr. A. Kramm | Mayor. Retired."]);
    }
}
