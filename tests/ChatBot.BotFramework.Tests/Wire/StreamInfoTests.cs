using System.Text;
using ChatBot.BotFramework.Wire;

namespace ChatBot.BotFramework.Tests.Wire;

public sealed class StreamInfoTests
{
    [Theory]
    [InlineData("""{"type":"streaminfo","streamType":"final","streamId":"s1"}""", "final", null, "s1")]
    [InlineData("""{"type":"streamInfo","streamType":"streaming","streamSequence":2}""", "streaming", 2, null)]
    [InlineData("""{"type":"streaminfo","streamType":"streaming","streamSequence":"2","streamId":7}""", "streaming", null, null)]
    [InlineData("""{"type":"streaminfo"}""", null, null, null)]
    [InlineData("""{"type":"mention"}""", null, null, null)]
    public void A_streaminfo_is_read_whatever_else_is_in_it(string json, string? type, int? sequence, string? id)
    {
        var info = StreamInfo.Of(ActivityJson.Read(Encoding.UTF8.GetBytes($$"""{"type":"event","entities":[{{json}}]}""")));

        info?.StreamType.ShouldBe(type);
        (info is null).ShouldBe(type is null);
        info?.StreamSequence.ShouldBe(sequence);
        info?.StreamId.ShouldBe(id);
    }
}
