using ChatBot.Answers.Composing;
using ChatBot.Answers.Writing.Passages;
using ChatBot.Answers.Writing.Prompts;
using ChatBot.Language.Dates;
using ChatBot.Retrieval.Search;
using Microsoft.SemanticKernel;

namespace ChatBot.Answers.Writing.Research;

/// <summary>Searches as a model plans it, for models that cannot call functions themselves.</summary>
public sealed class SearchPlanner(PromptLibrary prompts, PromptRunner runner, ArticleSearch search)
{
    private const int MostSearches = 4;
    private const int PassagesEach = 4;
    private const int LongestPlan = 4000;

    /// <summary>The passages of the planned searches, best of each first; empty where the model plans nothing.</summary>
    public async ValueTask<IReadOnlyList<Hit>> SearchAsync(Composition composition, CancellationToken cancellationToken)
    {
        var inputs = new KernelArguments
        {
            ["question"] = PassageText.Inert(composition.Question),
            ["today"] = WrittenDay.Write(composition.AsOf),
            ["most"] = MostSearches,
        };
        var plan = SearchPlan.Read(await runner.CompleteAsync(prompts.Plan, inputs, LongestPlan, cancellationToken), MostSearches);
        var found = new List<(Hit Hit, int Place)>();
        foreach (var query in plan)
            found.AddRange((await search.SearchAsync(
                new(query) { Limit = PassagesEach, Within = composition.Within }, cancellationToken)).Hits.Select((hit, place) =>
                (hit, place)));
        return [.. found.OrderBy(item => item.Place).Select(item => item.Hit).DistinctBy(hit => hit.PassageKey)];
    }
}
