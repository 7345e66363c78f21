using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChatBot.EndToEnd.Tests.Support;

/// <summary>What every answer must hold to, and readers of its JSON.</summary>
internal static partial class AnswerChecks
{
    [GeneratedRegex(@"\[(\d+)\]")]
    private static partial Regex Marker { get; }

    public static bool Answered(this JsonElement answer) => answer.GetProperty("answered").GetBoolean();

    public static string? Reason(this JsonElement answer) => answer.GetProperty("reason").GetString();

    public static string Text(this JsonElement answer) => answer.GetProperty("answer").GetString()!;

    public static IReadOnlyList<JsonElement> Citations(this JsonElement answer) => [.. answer.GetProperty("citations").EnumerateArray()];

    public static string Quote(this JsonElement citation) => citation.GetProperty("quote").GetString()!;

    /// <summary>Every marker has a citation, and every citation stands word for word where it says.</summary>
    public static async Task ShouldResolveAsync(this JsonElement answer, ChatBotHome home)
    {
        var citations = answer.Citations();
        var numbers = citations.Select(citation => citation.GetProperty("number").GetInt32()).ToList();
        numbers.ShouldBe(Enumerable.Range(1, numbers.Count));
        if (answer.Answered())
        {
            numbers.ShouldNotBeEmpty();
            Marker.Matches(answer.Text()).Select(marker => int.Parse(marker.Groups[1].Value)).Distinct().Order().ShouldBe(numbers);
        }

        foreach (var byArticle in citations.GroupBy(citation => citation.GetProperty("articleId").GetString()!))
        {
            var text = (await home.RunAsync("articles", "show", byArticle.Key, "--json")).Json().GetProperty("text").GetString()!;
            foreach (var citation in byArticle)
                text[citation.GetProperty("start").GetInt32()..citation.GetProperty("end").GetInt32()].ShouldBe(citation.Quote());
        }
    }
}
