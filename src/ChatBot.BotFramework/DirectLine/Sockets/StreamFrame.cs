using System.Buffers;
using System.Globalization;
using System.Text;

namespace ChatBot.BotFramework.DirectLine.Sockets;

/// <summary>What goes over a socket, and into the answer of a poll: <c>{"activities":[…],"watermark":"7"}</c>.</summary>
internal static class StreamFrame
{
    /// <param name="watermark">Number of the activity after the last one that the reader has then.</param>
    public static ReadOnlyMemory<byte> Of(IEnumerable<byte[]> activities, long watermark)
    {
        var frame = new ArrayBufferWriter<byte>(1024);
        frame.Write("{\"activities\":["u8);
        var isFirst = true;
        foreach (var activity in activities)
        {
            if (!isFirst)
                frame.Write(","u8);
            isFirst = false;
            frame.Write(activity);
        }
        frame.Write("],\"watermark\":\""u8);
        frame.Write(Encoding.ASCII.GetBytes(watermark.ToString(CultureInfo.InvariantCulture)));
        frame.Write("\"}"u8);
        return frame.WrittenMemory;
    }
}
