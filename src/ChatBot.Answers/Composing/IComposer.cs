using ChatBot.Answers.Drafts;

namespace ChatBot.Answers.Composing;

/// <summary>Turns a question and the passages found for it into a draft answer. Nothing of a draft is shown before it is
/// verified.</summary>
public interface IComposer
{
    /// <summary>Name that settings and answers know it by, such as "embedded".</summary>
    string Name { get; }

    /// <summary>The draft; empty where the passages hold no answer.</summary>
    ValueTask<Draft> ComposeAsync(Composition composition, CancellationToken cancellationToken);
}
