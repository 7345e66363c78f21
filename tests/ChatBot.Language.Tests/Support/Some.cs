using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Language.Tests.Support;

/// <summary>Makes valid and hostile values.</summary>
internal static class Some
{
    private static readonly string[] Fragments =
    [
        " ", " ", " ", "\n", "\n\n", "\t", "\u00A0", "The", "Putin", "PutinSteve", "said", "he", "Mr", ".", ".", ". ", "! ",
        "? ", "…", "...",
        "“", "”", "\"", "’", "'", "(", ")", "U.S.", "a.m.", "J.", "3.5", "No. 5", "“Why?” he asked.", "war.The",
        "agreement”Lavrov", "。", "你好。",
        "Ελλάδα;", "Москва.", "😀", "👩‍🚀", "e\u0301", "\u200B", "\u200D", "&amp;", "&lt;", "&am&#112;;", "&#8203;", "&", ";", "\0",
        "\u0085", "\uD83D",
        "\uDE00", "Share this article", "Advertisement", "____", "• ", "1. ", "A heading that stands alone", "x", "Ÿ", "क\u200Dष", "\uFEFF",
    ];

    /// <summary>Texts full of stops, quotation marks, line feeds, surrogates, entities and junk.</summary>
    public static Arbitrary<string> Texts { get; } =
        Gen.Elements(Fragments).ListOf().Select(string.Concat)
            .Or(Gen.ListOf(Gen.Elements(Fragments), 300).Select(string.Concat))
            .Or(ArbMap.Default.GeneratorFor<string>().Where(text => text is not null))
            .ToArbitrary();
}
