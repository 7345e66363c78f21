namespace ChatBot.Answers.Understanding.Languages;

/// <summary>A word of a question in another language on its way into English.</summary>
/// <param name="Written">As it stands in the question.</param>
/// <param name="English">Its English; equal to <paramref name="Written"/> where none is known.</param>
/// <param name="Kind">What is known of it.</param>
internal sealed record ForeignWord(string Written, string English, ForeignWordKind Kind);

/// <summary>What is known of a <see cref="ForeignWord"/>.</summary>
internal enum ForeignWordKind
{
    /// <summary>Not in the vocabulary.</summary>
    Unknown,

    /// <summary>Binds the sentence together; asks nothing by itself.</summary>
    Binding,

    /// <summary>Asks: what, who, when.</summary>
    Asking,

    /// <summary>A verb of speech.</summary>
    Speech,

    /// <summary>Any other word of the vocabulary.</summary>
    Word,

    /// <summary>A name, known or written like one, or a number.</summary>
    Name,
}
