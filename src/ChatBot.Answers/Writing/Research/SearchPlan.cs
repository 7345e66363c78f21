using System.Text.Json;
using ChatBot.Answers.Writing.Passages;

namespace ChatBot.Answers.Writing.Research;

/// <summary>The searches out of a model's reply to the prompt "plan".</summary>
public static class SearchPlan
{
    private const int LongestQuery = 300;

    /// <summary>At most so many, each on one line; empty where the reply is no plan.</summary>
    public static IReadOnlyList<string> Read(string reply, int most)
    {
        var (start, end) = (reply.IndexOf('{', StringComparison.Ordinal), reply.LastIndexOf('}'));
        if (start < 0 || end <= start)
            return [];
        try
        {
            using var plan = JsonDocument.Parse(reply[start..(end + 1)]);
            return !plan.RootElement.TryGetProperty("searches", out var searches) || searches.ValueKind != JsonValueKind.Array ? [] :
            [
                .. searches.EnumerateArray()
                    .Where(search => search.ValueKind == JsonValueKind.String)
                    .Select(search => PassageText.Inert(search.GetString()!).ReplaceLineEndings(" ").Trim())
                    .Where(search => search.Length is > 0 and <= LongestQuery)
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Take(most),
            ];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
