using ChatBot.Articles.Reading;
using ChatBot.Articles.Reading.Encodings;
using ChatBot.Articles.Reading.Wires;

namespace ChatBot.Articles.Fetching;

/// <summary>A file that lists feeds (OPML).</summary>
public static class FeedList
{
    private const int LargestFile = 4 * 1024 * 1024;

    /// <summary>Whether a file is one, by what it begins with.</summary>
    public static bool Is(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists || file.Length == 0)
                return false;
            using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var opening = new byte[FormatFinder.OpeningBytes];
            return FormatFinder.IsFeedList(opening.AsSpan(0, stream.ReadAtLeast(opening, opening.Length, throwOnEndOfStream: false)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The addresses of a list, in its order, or what is wrong with it, one sentence.</summary>
    public static (IReadOnlyList<Uri> Feeds, string? Problem) Read(string path)
    {
        try
        {
            if (!File.Exists(path))
                return ([], "There is no such file.");
            if (new FileInfo(path).Length > LargestFile)
                return ([], "The list of feeds has more than 4 MB.");
            var (xml, _) = SafeXml.Check(TextDecoding.Decode(File.ReadAllBytes(path)).Text, new ArticleOptions());
            var feeds = Opml.Feeds(xml);
            return (feeds, feeds.Count == 0 ? "The list of feeds names none that can be read." : null);
        }
        catch (ArticleFaultException fault)
        {
            return ([], fault.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ([], SourceFile.NoAccess);
        }
    }
}
