using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using ChatBot.Answers.Models.Faults;
using OpenAI.Models;

namespace ChatBot.Answers.Models;

/// <summary>Which models an endpoint says that it has.</summary>
public sealed class ModelDirectory
{
    private readonly OpenAIModelClient? client;
    private readonly ModelMeter meter;
    private readonly FaultReader faults;
    private readonly TimeProvider clock;

    internal ModelDirectory(OpenAIModelClient? client, ModelMeter meter, ModelOptions options, TimeProvider clock)
    {
        this.client = client;
        this.meter = meter;
        this.clock = clock;
        faults = new(options);
    }

    /// <summary>Their names; null where the endpoint has no such list, as an Azure OpenAI resource has none of its deployments.</summary>
    /// <exception cref="ModelUnavailableException">It cannot be asked.</exception>
    public async Task<IReadOnlyList<string>?> ListAsync(CancellationToken cancellationToken)
    {
        if (client is null)
            return null;
        using var watch = new CallWatch(meter.Left, Timeout.InfiniteTimeSpan, clock, cancellationToken);
        try
        {
            var response = await client.GetModelsAsync(new RequestOptions { CancellationToken = watch.Token });
            using var document = JsonDocument.Parse(response.GetRawResponse().Content.ToMemory());
            return [.. document.RootElement.GetProperty("data").EnumerateArray()
                .Select(model => model.GetProperty("id").GetString() ?? "")];
        }
        catch (ClientResultException e) when (e.Status is 404 or 405 or 501)
        {
            return null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw watch.IsOver ? faults.TimedOut() : faults.Of(e);
        }
    }
}
