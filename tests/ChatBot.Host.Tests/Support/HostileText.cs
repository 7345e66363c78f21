using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Host.Tests.Support;

/// <summary>Texts as somebody would write them who wants a reader's client to do something.</summary>
internal static class HostileText
{
    private static readonly string[] Fragments =
    [
        "](http://evil.example)", "[click](http://evil.example)", "![x](http://evil.example/x.png)", "[1]: http://evil.example \"t\"",
        "[1]", "[x][1]", "[^1]",
        "<at>Everyone</at>", "<at>", "@everyone", "@here", "<!channel>", "<@U024BE7LH>", "<http://evil.example|bank>",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>", "<b>", "</b>", "<!-- x -->", "&lt;b&gt;", "&#91;x&#93;(http://evil.example)", "&amp;",
        "javascript:alert(1)",
        "http://evil.example", "https://evil.example/a_b_c", "www.evil.example", "someone@evil.example", "mailto:a@evil.example",
        "tel:+491234", "ftp://evil.example",
        "`code`", "```", "~~~", "**bold**", "__bold__", "*it*", "_it_", "~~gone~~", "==mark==", "++ins++", "H~2~O", "x^2^", "$x$", "$$",
        "{.class #id}", "{onclick=x}",
        "# heading", "- item", "* item", "+ item", "1. item", "7) item", "> quote", "---", "===", "***", "| a | b |", "|---|---|", ":::",
        "    code", "[ ] task",
        "\\", "\\[", "\n", "\r\n", "\n\n", "\t", "\u2028", "\u202E", "\0", "\e[31m", "\u200B", "👩‍👩‍👧‍👦", "é", "\uD83D", "(", ")", "\"",
        "'", "“", " ", "a", "word", "Lavrov", "2025", ":", ".", "!",
    ];

    public static Arbitrary<string> Any { get; } = Arb.From(
        Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
            Gen.Elements(Fragments).NonEmptyListOf().Select(string.Concat),
            Gen.Elements(Fragments).NonEmptyListOf().Select(words => string.Join(' ', words))),
        text => Enumerable.Range(0, Math.Min(text.Length, 40)).Select(at => text.Remove(at, Math.Max(1, (text.Length - at) / 2)))
        .Where(less => less.Length < text.Length));
}
