using ChatBot.Answers.Composing;
using ChatBot.Answers.Drafts;
using ChatBot.Answers.Quoting;
using ChatBot.Language;

namespace ChatBot.Answers.Tests.Support;

/// <summary>Composes what no article says, and one sentence that an article does say.</summary>
internal sealed class InventingComposer(Quotation real) : IComposer
{
    public string Name => "inventing";

    public ValueTask<Draft> ComposeAsync(Composition composition, CancellationToken cancellationToken) => ValueTask.FromResult(new Draft(
        [
            new([]) { Written = "The sky is green." },
            new([new(real.ArticleId, new TextRange(0, 17), "The sky is green.")]),
            new([real]),
            new([real]) { Written = "Nobody denied it." },
        ],
        null));
}
