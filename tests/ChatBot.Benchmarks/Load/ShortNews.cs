using System.Globalization;
using System.Text.Json;

namespace ChatBot.Benchmarks.Load;

/// <summary>Short made-up articles, each about a town and people of its own, and no two so alike that they are copies.</summary>
internal static class ShortNews
{
    private static readonly string[] Syllables = ["bar", "cor", "den", "fal", "gri", "hol", "mar", "nes", "pol", "rum", "sil", "tor"];

    /// <summary>An article as a line of JSON.</summary>
    /// <param name="number">Which one.</param>
    public static string Line(int number)
    {
        var random = new Random(number);
        var (town, mayor) = (Name(random), Name(random));
        return JsonSerializer.Serialize(new
        {
            id = string.Create(CultureInfo.InvariantCulture, $"short-{number}"),
            title = $"{town} votes on its {Word(random)} {Word(random)}",
            text = string.Create(
                CultureInfo.InvariantCulture,
                $"""
                The council of {town} voted to mend {Words(random)} for {number + 1000} crowns.
                Mayor {mayor} said that {Words(random)} would begin in spring.
                "{Name(random)} has carried {Words(random)} for {random.Next(10, 90)} years," {mayor} said.
                Residents of {Name(random)} demanded {Words(random)}.
                """),
        });
    }

    private static string Words(Random random) => string.Join(' ', Enumerable.Range(0, 8).Select(_ => Word(random)));

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, 3).Select(_ => Syllables[random.Next(Syllables.Length)]));

    private static string Name(Random random)
    {
        var name = Word(random);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
