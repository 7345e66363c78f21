using System.Globalization;
using ChatBot.EncoderFiles.Onnx;

namespace ChatBot.Lab.Export;

/// <summary>
/// The mean of several readers that were taught from one another: what one of them has learnt by chance the others have not, so that the
/// mean reads what none of them was taught from better than each (Wortsman et al., "Model soups", 2022).
/// </summary>
internal static class Blend
{
    /// <param name="encoder">The encoder's weights, kernels as [inputs, outputs].</param>
    /// <param name="parts">Checkpoints or shipped files, each with its share: "run/042000.weights=0.6".</param>
    /// <returns>A checkpoint: kernels as [outputs, inputs].</returns>
    /// <exception cref="FormatException">A part has no share.</exception>
    public static Dictionary<string, Matrix> Of(IReadOnlyDictionary<string, Matrix> encoder, IReadOnlyList<string> parts)
    {
        var shares = parts.Select(part => part.Split('='))
            .Select(part => (Path: part[0], Share: float.Parse(part[1], CultureInfo.InvariantCulture))).ToList();
        var sum = shares.Sum(part => part.Share);
        var blended = new Dictionary<string, Matrix>(StringComparer.Ordinal);
        foreach (var (path, share) in shares)
        {
            foreach (var (name, weight) in TaughtWeights.Load(encoder, path))
            {
                var before = blended.GetValueOrDefault(name)?.Values ?? new float[weight.Values.Length];
                blended[name] = weight with { Values = [.. before.Zip(weight.Values, (mean, value) => mean + value * (share / sum))] };
            }
        }
        return blended;
    }
}
