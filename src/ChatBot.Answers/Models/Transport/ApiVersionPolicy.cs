using System.ClientModel.Primitives;

namespace ChatBot.Answers.Models.Transport;

/// <summary>Asks for a version of Azure OpenAI's interface that its SDK may not know by name.</summary>
internal sealed class ApiVersionPolicy(string version) : PipelinePolicy
{
    private const string Parameter = "api-version=";

    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        SetVersion(message.Request);
        ProcessNext(message, pipeline, currentIndex);
    }

    public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        SetVersion(message.Request);
        return ProcessNextAsync(message, pipeline, currentIndex);
    }

    private void SetVersion(PipelineRequest request)
    {
        var address = new UriBuilder(request.Uri!);
        var others = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !pair.StartsWith(Parameter, StringComparison.Ordinal));
        address.Query = string.Join('&', others.Append(Parameter + version));
        request.Uri = address.Uri;
    }
}
