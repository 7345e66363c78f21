using System.Diagnostics;
using System.Globalization;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using ChatBot.Host.Composition;
using ChatBot.Retrieval.Encoding;
using Microsoft.Extensions.AI;

namespace ChatBot.Host.Doctor;

/// <summary>Loads the encoder and encodes one sentence.</summary>
internal sealed class EncoderCheck(Product product) : ICheck
{
    private const string Sentence = "The harbour is closed until Friday.";

    private const double Tolerance = 0.01;

    public string Part => "encoder";

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var encoder = product.Get<IEmbeddingGenerator<string, Embedding<float>>>();
        var identity = product.Get<EncoderIdentity>();
        _ = await encoder.GenerateVectorAsync(Sentence, cancellationToken: cancellationToken);
        // The first one loads what is there to load.
        var started = Stopwatch.GetTimestamp();
        var vector = await encoder.GenerateVectorAsync(Sentence, cancellationToken: cancellationToken);
        var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var length = TensorPrimitives.Norm(vector.Span);
        yield return vector.Length == identity.Dimensions && Math.Abs(length - 1) < Tolerance
            ? new(Part, Health.Works,
                string.Create(CultureInfo.InvariantCulture, $"{identity}: {vector.Length} dimensions, a sentence in {milliseconds:0.0} ms"))
            : new(Part, Health.Fails,
                $"{identity} made a vector of {vector.Length} dimensions and length {length}, where {identity.Dimensions} and 1 were "
                + "due; use another one");
    }
}
