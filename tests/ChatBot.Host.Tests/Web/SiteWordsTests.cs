using System.Text.RegularExpressions;
using ChatBot.Host.Tests.Support;
using ChatBot.Host.Web.Pages;

namespace ChatBot.Host.Tests.Web;

public sealed partial class SiteWordsTests
{
    private static readonly string Code = string.Concat(
        Directory.GetFiles(Path.Combine(Repository.Root, "src", "ChatBot.Host", "Web"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}Admin{Path.DirectorySeparatorChar}")).Select(File.ReadAllText));

    [Fact]
    public void Each_word_of_the_site_s_pages_is_used_and_each_that_is_used_is_there()
    {
        var quoted = Quoted().Matches(Code).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        SiteWords.Site.Names.Where(name => !quoted.Contains(name) && !(name.EndsWith(".more") && quoted.Contains(name[..^5])))
            .ShouldBeEmpty();
        Message().Matches(Code).Select(match => match.Groups[1].Value)
            .ShouldAllBe(name => SiteWords.Site.Has(name) && SiteWords.Site.Has($"{name}.more"));
        Named().Matches(Code).Select(match => match.Groups[1].Value)
            .ShouldAllBe(name => SiteWords.Site.Has(name) || SiteWords.Ask.Has(name));
    }

    [GeneratedRegex("\"([a-z0-9.-]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("ShowMessage\\([^\"]*\"([a-z-]+)\"")]
    private static partial Regex Message();

    [GeneratedRegex("(?:Text|Site)(?:\\[|\\.Of\\(|\\.Fill\\(|\\.Plain\\()\"([a-zA-Z0-9.-]+)\"")]
    private static partial Regex Named();
}
