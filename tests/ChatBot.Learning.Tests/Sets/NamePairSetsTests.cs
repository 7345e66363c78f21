using System.Security.Cryptography;
using System.Text;
using ChatBot.Evaluation.NamePairs;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Evaluation.Tests;
using ChatBot.Learning.Sets;

namespace ChatBot.Learning.Tests.Sets;

public sealed class NamePairSetsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string nicknames;

    public NamePairSetsTests()
    {
        folder.Write("wd_hebrew", "Ada Lind\tאדה לינד", "Olav Berg\tאולב ברג");
        folder.Write("wd_russian_80", "lind\tл и н д\t3", "berg\tб е р г\t1");
        nicknames = folder.Write("names.csv", "name1,relationship,name2", "margaret,has_nickname,peggy", "robert,has_nickname,bob");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_pairs_that_are_named_are_made_in_their_order()
    {
        string[] ids = [Id("nick-", "margaret,has_nickname,peggy"), Id("tr-russian-", "berg|б е р г"),
            Id("tr-hebrew-", "Ada Lind|אדה לינד")];

        Directory.CreateDirectory(Path.Combine(folder.Path, "set"));
        folder.Write("set/pairs.dev.jsonl", [.. NamePairSets.Make(ids, folder.Path, nicknames)]);

        (await NamePairReader.ReadAsync(Path.Combine(folder.Path, "set"))).Pairs.ShouldBe(
        [
            new(ids[0], "margaret", "peggy", "nickname"),
            new(ids[1], "berg", "берг", "transliteration-russian"),
            new(ids[2], "Ada Lind", "אדה לינד", "transliteration-hebrew"),
        ]);
    }

    [Fact]
    public void Pairs_that_the_files_do_not_hold_are_told_of() =>
        Should.Throw<QuestionSetException>(() =>
            NamePairSets.Make(["nick-000000000000", Id("nick-", "robert,has_nickname,bob")], folder.Path, nicknames))
            .Message.ShouldStartWith("1 of 2 pairs");

    [Fact]
    public void A_language_without_a_file_is_told_of() =>
        Should.Throw<QuestionSetException>(() =>
            NamePairSets.Make(["tr-korean-000000000000"], folder.Path, nicknames)).Message.ShouldContain("wd_korean_80");

    private static string Id(string prefix, string text) =>
        prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
