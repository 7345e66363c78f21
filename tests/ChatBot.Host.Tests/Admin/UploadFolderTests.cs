using System.Text;
using ChatBot.Host.Admin;
using ChatBot.Host.Tests.Support;

namespace ChatBot.Host.Tests.Admin;

public sealed class UploadFolderTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("story.txt", "story.txt")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\news\\story.md", "story.md")]
    [InlineData(".hidden", "hidden")]
    [InlineData("..", "upload")]
    [InlineData("", "upload")]
    [InlineData("a\0b\n<b>.txt", "a-b--b-.txt")]
    [InlineData("Straße 1.txt", "Straße-1.txt")]
    public void A_file_is_kept_under_a_name_that_leads_nowhere_else(string given, string kept) =>
        UploadFolder.NameOf(given).ShouldBe(kept);

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_kind()
    {
        var name = UploadFolder.NameOf(new string('n', 5000) + ".json");

        name.Length.ShouldBeLessThanOrEqualTo(100);
        name.ShouldEndWith(".json");
    }

    [Fact]
    public async Task A_file_of_the_same_name_takes_the_place_of_the_one_before()
    {
        var uploads = new UploadFolder(Path.Combine(folder.Path, "index.uploads"));

        await KeepAsync(uploads, "a.txt", "first");
        var path = await KeepAsync(uploads, "a.txt", "second");

        (await File.ReadAllTextAsync(path)).ShouldBe("second");
        Directory.GetFiles(Path.GetDirectoryName(path)!).ShouldHaveSingleItem();
        uploads.IsOwn(path).ShouldBeTrue();
        uploads.PastedAt(path).ShouldBeNull();
        uploads.Shown($"{path}: The file is empty.").ShouldBe("a.txt: The file is empty.");
        uploads.Remove(path);
        File.Exists(path).ShouldBeFalse();
    }

    [Fact]
    public void A_file_of_another_folder_is_not_removed()
    {
        var other = folder.File("a.txt", "mine");

        new UploadFolder(Path.Combine(folder.Path, "index.uploads")).Remove(other);

        File.Exists(other).ShouldBeTrue();
    }

    private static async Task<string> KeepAsync(UploadFolder uploads, string name, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await uploads.KeepAsync(name, content, default);
    }
}
