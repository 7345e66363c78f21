namespace ChatBot.ModelServing;

/// <summary>A field of the assistant's message that a stream adds to.</summary>
internal enum ReplyField
{
    Content,
    Refusal,
    Call,
    Arguments,
}
