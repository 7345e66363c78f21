namespace ChatBot.Answers.Models.Metering;

internal static class ModelPrice
{
    private const decimal Million = 1_000_000;

    /// <summary>What tokens cost; null where a price is not known.</summary>
    public static decimal? Of(TokenCount tokens, ModelOptions options) =>
        options is { InputPrice: { } input, OutputPrice: { } output } ? (tokens.Input * input + tokens.Output * output) / Million : null;
}
