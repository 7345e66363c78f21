using System.Text.Json;
using ChatBot.ModelServing;

namespace ChatBot.Answers.Tests.Support;

/// <summary>Replies of a model in the form that the prompt "answer" asks for.</summary>
internal static class WrittenReply
{
    /// <param name="sentences">Each with the number of its passage and the quotation it gives.</param>
    public static string Json(params (string Text, int Passage, string Quote)[] sentences) => JsonSerializer.Serialize(new
    {
        answered = true,
        sentences = sentences.Select(sentence =>
            new { text = sentence.Text, sources = new[] { new { passage = sentence.Passage, quote = sentence.Quote } } }),
    });

    public static ModelReply Of(params (string Text, int Passage, string Quote)[] sentences) => ModelReply.Text(Json(sentences));

    public static ModelReply Refusal { get; } = ModelReply.Text("""{"answered": false, "sentences": []}""");
}
