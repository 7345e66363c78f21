using System.Text;

namespace ChatBot.Answers.Writing.Reading;

/// <summary>Takes complete sentences off the front of what has come in of a reply, in the form that the reply has.</summary>
internal interface ISentenceReader
{
    /// <param name="buffer">What has come and was not taken yet; what is taken is removed.</param>
    /// <param name="isEnd">Whether nothing more comes.</param>
    IReadOnlyList<WrittenSentence> Read(StringBuilder buffer, bool isEnd);
}
