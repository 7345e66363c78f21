using System.Text;

namespace ChatBot.Answers.Writing.Reading;

/// <summary>Takes complete sentences off the front of what has come in of a reply, in the form that the reply has.</summary>
internal interface ISentenceReader
{
    /// <param name="buffer">What has come and was not taken yet; what is taken is removed.</param>
    /// <param name="end">Whether more comes.</param>
    IReadOnlyList<WrittenSentence> Read(StringBuilder buffer, ReplyProgress end);

    /// <summary>Whether what was read so far lacks its end.</summary>
    bool IsUnfinished { get; }
}
