using System.ClientModel;

namespace ChatBot.Retrieval.Encoding.OpenAI;

/// <summary>Says in one line what it means when an embeddings endpoint cannot be used. What the endpoint itself says may repeat a text, and
/// is left out.</summary>
internal sealed class EndpointEncoderFault(Uri endpoint, string model)
{
    private readonly string where = endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/');

    public EncoderUnavailableException Of(Exception exception) => new(Say(exception)) { MayPass = true };

    private string Say(Exception exception) => exception switch
    {
        ClientResultException { Status: > 0 and var status } => status switch
        {
            401 or 403 => $"The encoder's endpoint {where} does not let us in ({status}); check Encoder:ApiKey.",
            404 => $"The encoder's endpoint {where} does not have the model {model} ({status}); check Encoder:Model and Encoder:Endpoint.",
            429 => $"The encoder's endpoint {where} takes no more requests for now ({status}); try again later.",
            >= 500 => $"The encoder's endpoint {where} failed ({status}); try again later.",
            _ => $"The encoder's endpoint {where} does not take the request ({status}); check Encoder:Model and Encoder:Dimensions.",
        },
        ClientResultException { InnerException: { } cause } => Say(cause),
        OperationCanceledException or TimeoutException =>
            $"The encoder at {where} did not answer in time (Encoder:Timeout); see that it runs.",
        HttpRequestException or IOException =>
            $"The encoder at {where} cannot be reached; see that it runs and that Encoder:Endpoint is right.",
        _ when exception.GetType().Namespace?.StartsWith("Polly", StringComparison.Ordinal) == true =>
            $"The encoder at {where} has failed several times and is left alone for a moment; see that it runs.",
        _ when exception.GetType().Namespace?.StartsWith("Azure", StringComparison.Ordinal) == true =>
            $"Signing in at Microsoft Entra ID for the encoder at {where} failed; see that a managed identity, the AZURE_… variables or "
            + "az login give an account.",
        _ => $"The encoder at {where} said something that is no vector; see that Encoder:Endpoint is an OpenAI-compatible one.",
    };

    public EncoderUnavailableException OtherLength(int due, int made) =>
        new($"The encoder {model} at {where} made a vector of {made} dimensions instead of {due}; it is another one than the index was "
        + "made with.");

    public EncoderUnavailableException OtherCount(int due, int made) =>
        new($"The encoder {model} at {where} made {made} vectors of {due} texts.");

    public EncoderUnavailableException NoVector() => new($"The encoder {model} at {where} made a vector that holds no numbers.");
}
