using System.ClientModel;
using System.Globalization;
using System.Net.Sockets;
using Azure.Identity;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace ChatBot.Answers.Models.Faults;

/// <summary>Tells what it means when a call to the model fails.</summary>
internal sealed class FaultReader(ModelOptions options)
{
    /// <summary>Where the model is, without anything secret that an address may hold.</summary>
    private string Where { get; } = (options.Endpoint ?? ModelEndpoint.Default).GetLeftPart(UriPartial.Path).TrimEnd('/') is var address
        && options.Endpoint is { UserInfo.Length: > 0 } endpoint
        ? address.Replace($"{endpoint.UserInfo}@", "", StringComparison.Ordinal) : address;

    public ModelUnavailableException TimedOut() =>
        new(ModelFault.TimedOut, $"The model at {Where} did not finish within {options.Timeout.TotalSeconds:0.#} s (Model:Timeout).");

    public ModelUnavailableException Silent() =>
        new(ModelFault.TimedOut,
            $"The model at {Where} fell silent for {options.LongestSilence.TotalSeconds:0.#} s (Model:LongestSilence).");

    public ModelUnavailableException Declined(string why) => new(ModelFault.Declined, $"The model at {Where} {why}.");

    public ModelUnavailableException Of(Exception exception) => exception switch
    {
        ModelUnavailableException known => known,
        ClientResultException { Status: > 0 } answered => Answered(answered),
        ClientResultException { InnerException: { } cause } => Of(cause),
        AggregateException { InnerException: { } cause } => Of(cause),
        BrokenCircuitException =>
            new(ModelFault.Unreachable, $"The model at {Where} has failed several times in a row and is left alone for a moment."),
        TimeoutRejectedException or OperationCanceledException or TimeoutException => TimedOut(),
        AuthenticationFailedException => new(
            ModelFault.NotSignedIn,
            $"Signing in at Microsoft Entra ID for {Where} failed; see that a managed identity, the AZURE_… variables or az login give "
            + "an account."),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } http =>
            Unreachable("its host name is not known", http),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } http =>
            Unreachable("no secure connection could be made", http),
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } http =>
            Unreachable("nothing listens there", http),
        HttpRequestException or SocketException => Unreachable("no connection could be made", exception),
        IOException => new(ModelFault.Unreachable, $"The connection to the model at {Where} broke.", exception),
        _ => new(ModelFault.Failed,
            $"The model at {Where} said something that is no answer; see that Model:Endpoint is an OpenAI-compatible one."),
    };

    private ModelUnavailableException Unreachable(string why, Exception cause) =>
        new(ModelFault.Unreachable,
            $"The model at {Where} cannot be reached: {why}; see that it runs and that Model:Endpoint is right.", cause);

    // The exception itself is not passed on: its text repeats what the endpoint says, and that may repeat a question.
    private ModelUnavailableException Answered(ClientResultException exception)
    {
        var error = EndpointError.Read(exception, options.ApiKey);
        var status = exception.Status.ToString(CultureInfo.InvariantCulture);
        var because = string.Join(", ", ((string?[])[status, error.Code, error.Parameter]).OfType<string>().Distinct());
        var (fault, message) = (exception.Status, error.Code) switch
        {
            (_, "content_filter") => (ModelFault.Declined, $"The model at {Where} filtered the question ({because})."),
            (401 or 403, _) when options.SignIn == ModelSignIn.Entra => (ModelFault.NotSignedIn,
                $"The endpoint {Where} does not let this account in ({because}); give it the role Cognitive Services OpenAI User."),
            (401 or 403, _) => (ModelFault.NotSignedIn, $"The endpoint {Where} does not take the key ({because}); check Model:ApiKey."),
            (404, _) => (ModelFault.NoSuchModel,
                $"The endpoint {Where} does not have the model {options.Name} ({because}); check Model:Name and Model:Endpoint"
                + $"{(options.ApiVersion is null ? "" : ", and that Azure knows Model:ApiVersion")}."),
            (429, "insufficient_quota") => (ModelFault.Busy, $"The account at {Where} has no quota left ({because}); see its billing."),
            (429, _) => (ModelFault.Busy, $"The endpoint {Where} takes no more requests for now ({because})."),
            (408 or 504, _) => (ModelFault.TimedOut, $"The endpoint {Where} gave up waiting for the model ({because})."),
            ( >= 500, _) => (ModelFault.Failed, $"The endpoint {Where} failed ({because})."),
            ( >= 300 and < 400, _) =>
                (ModelFault.Failed, $"The endpoint {Where} sends its callers elsewhere ({because}); set Model:Endpoint to where it is "
                + "now."),
            ( >= 400, _) => (ModelFault.Rejected, $"The endpoint {Where} does not take the request ({because})."),
            _ => (ModelFault.Failed, $"The endpoint {Where} said something that is no answer ({because})."),
        };
        return new(fault, message) { Status = exception.Status, Said = error.Message };
    }
}
