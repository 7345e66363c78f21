using ChatBot.Answers.Writing.Reading;

namespace ChatBot.Answers.Writing.Research;

/// <summary>The searches out of a model's reply to the prompt "plan".</summary>
public static class SearchPlan
{
    /// <summary>At most so many, each on one line; empty where the reply is no plan.</summary>
    public static IReadOnlyList<string> Read(string reply, int most) =>
    [
        .. ReplyJson.Texts(reply, "searches")
            .Where(search => search.Length <= ResearchPlugin.LongestQuery)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(most),
    ];
}
