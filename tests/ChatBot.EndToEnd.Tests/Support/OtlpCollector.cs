using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.EndToEnd.Tests.Support;

/// <summary>A collector of OpenTelemetry on loopback that keeps what it is sent over HTTP.</summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Signal, byte[] Body)> received = [];

    private OtlpCollector(WebApplication app) => this.app = app;

    public string Url => app.Urls.Single();

    public static async Task<OtlpCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new OtlpCollector(builder.Build());
        collector.app.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            collector.received.Enqueue((signal, body.ToArray()));
            return Results.Bytes([], "application/x-protobuf");
        });
        await collector.app.StartAsync();
        return collector;
    }

    /// <summary>All that was sent of a signal: "traces", "metrics" or "logs"; what is text in it can be looked for.</summary>
    public string TextOf(string signal) =>
        string.Concat(received.Where(one => one.Signal == signal).Select(one => Encoding.UTF8.GetString(one.Body)));

    /// <summary>The spans that were sent.</summary>
    public IReadOnlyList<(string Trace, string Name)> Spans() =>
    [
        .. from one in received
           where one.Signal == "traces"
           from resource in Fields(one.Body, 1)
           from scope in Fields(resource, 2)
           from span in Fields(scope, 2)
           select (Convert.ToHexString(Fields(span, 1).Single()), Encoding.UTF8.GetString(Fields(span, 5).Single())),
    ];

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    /// <summary>The values of a field of a protobuf message, where they have a length.</summary>
    private static List<byte[]> Fields(byte[] message, int number)
    {
        var values = new List<byte[]>();
        var at = 0;
        while (at < message.Length)
        {
            var key = Number(message, ref at);
            switch (key & 7)
            {
                case 0:
                    Number(message, ref at);
                    break;
                case 1:
                    at += 8;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    var length = (int)Number(message, ref at);
                    if ((int)(key >> 3) == number)
                        values.Add(message[at..(at + length)]);
                    at += length;
                    break;
            }
        }

        return values;
    }

    private static ulong Number(byte[] message, ref int at)
    {
        var (number, shift) = (0UL, 0);
        do
        {
            number |= (ulong)(message[at] & 0x7f) << shift;
            shift += 7;
        }
        while (message[at++] >= 0x80);
        return number;
    }
}
