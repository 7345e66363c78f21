using ChatBot.BotFramework.Settings;
using ChatBot.Host.Branding;
using ChatBot.Host.Tests.Support;

namespace ChatBot.Host.Tests.Branding;

public sealed class BrandLogoTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("\uFEFF<?xml version=\"1.0\"?>\n<!-- ours -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    public void An_SVG_is_known_by_its_content(string content) => BrandLogo.Read(Put("logo.txt", content)).File.ShouldBe("logo.svg");

    [Fact]
    public void A_PNG_of_the_size_of_Teams_is_its_icon_too()
    {
        byte[] png = [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 192, 0, 0, 0, 192, 8, 6, 0, 0, 0];
        var path = Path.Combine(folder.Path, "logo.png");
        File.WriteAllBytes(path, png);

        var logo = BrandLogo.Read(path);

        logo.File.ShouldBe("logo.png");
        logo.IsTeamsIcon.ShouldBeTrue();
        (logo with { Content = [.. png[..23], 64, .. png[24..]] }).IsTeamsIcon.ShouldBeFalse();
    }

    [Theory]
    [InlineData("<html><body>no picture</body></html>", "is neither an SVG nor a PNG picture")]
    [InlineData("", "is neither an SVG nor a PNG picture")]
    public void What_is_no_picture_is_refused_with_its_line(string content, string said) =>
        Should.Throw<SettingException>(() => BrandLogo.Read(Put("logo.svg", content))).Message.ShouldContain(said);

    [Fact]
    public void A_file_that_is_missing_or_too_large_is_refused_with_its_line()
    {
        Should.Throw<SettingException>(() => BrandLogo.Read(Path.Combine(folder.Path, "none.svg"))).Message.ShouldContain("does not exist");
        Should.Throw<SettingException>(() => BrandLogo.Read(Put("large.svg", "<svg>" + new string(' ', BrandLogo.LargestFile))))
            .Message.ShouldContain("larger than 256 KB");
    }

    public void Dispose() => folder.Dispose();

    private string Put(string name, string content)
    {
        var path = Path.Combine(folder.Path, name);
        File.WriteAllText(path, content);
        return path;
    }
}
