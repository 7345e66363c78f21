using System.Runtime.CompilerServices;
using ChatBot.Answers.Writing.Prompts;
using ChatBot.Host.Composition;

namespace ChatBot.Host.Doctor;

/// <summary>Reads the prompts.</summary>
internal sealed class PromptsCheck(Product product) : ICheck
{
    public string Part => "prompts";

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var folder = product.Get<PromptOptions>().Folder;
        Finding finding;
        try
        {
            finding = new(Part, Health.Works,
                $"{string.Join(", ", product.Get<PromptLibrary>().All.Select(prompt => prompt.Label))} in {folder}");
        }
        catch (PromptException e)
        {
            finding = new(Part, Health.Fails, e.Message);
        }
        yield return finding;
        await Task.CompletedTask;
    }
}
