using ChatBot.EncoderFiles.Onnx;
using TorchSharp;
using static TorchSharp.torch;

namespace ChatBot.Lab.Training;

/// <summary>
/// AdamW (Loshchilov and Hutter, 2019) with the gradient's norm cut to one, a faster rate for the new heads, and moments that can be kept
/// in a file.
/// </summary>
internal sealed class AdamW
{
    private const double Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1e-8, Decay = 0.01;
    private readonly List<(string Name, Tensor Value, Tensor Mean, Tensor Square)> weights;
    private readonly double rate, headRate;

    public AdamW(IEnumerable<(string Name, Tensor Value)> weights, double rate, double headRate)
    {
        this.weights = [.. weights.Select(weight => (weight.Name, weight.Value, Empty(weight.Value), Empty(weight.Value)))];
        (this.rate, this.headRate) = (rate, headRate);
    }

    /// <summary>How often it has stepped.</summary>
    public int Steps { get; private set; }

    /// <summary>Weights and moments, by name.</summary>
    public IReadOnlyCollection<(string Name, Tensor Value)> State =>
        [.. this.weights.SelectMany(w => new[] { (w.Name, w.Value), (w.Name + ".mean", w.Mean), (w.Name + ".square", w.Square) })];

    /// <summary>Takes weights and moments from a file.</summary>
    public void Restore(Dictionary<string, Matrix> state, int steps)
    {
        using var still = no_grad();
        Steps = steps;
        foreach (var (name, tensor) in State)
        {
            using var kept = torch.tensor(state[name].Values, tensor.shape);
            tensor.copy_(kept);
        }
    }

    /// <param name="factor">Share of the rates that holds now, 0 to 1.</param>
    /// <param name="threads">Who shares the work.</param>
    public void Step(double factor, SideBySide threads)
    {
        var squares = new double[this.weights.Count];
        Each(threads, n => squares[n] = this.weights[n].Value.grad is { } gradient ? Math.Pow(gradient.norm().item<float>(), 2) : 0);
        var norm = Math.Sqrt(squares.Sum());
        if (!double.IsFinite(norm))
        {
            Each(threads, n => this.weights[n].Value.grad?.zero_());
            return;
        }
        Steps++;
        Each(threads, n => Step(n, Math.Min(1, 1 / (norm + 1e-6)), factor));
    }

    private void Step(int n, double cut, double factor)
    {
        var (name, value, mean, square) = this.weights[n];
        if (value.grad is not { } gradient) return;
        var rate = (name.StartsWith("head", StringComparison.Ordinal) ? this.headRate : this.rate) * factor;
        gradient.mul_(cut);
        mean.mul_(Beta1).add_(gradient, 1 - Beta1);
        square.mul_(Beta2).addcmul_(gradient, gradient, 1 - Beta2);
        if (value.dim() > 1) value.mul_(1 - rate * Decay);
        // Square roots are written to where the gradient was: new memory of that size costs more than the sums.
        gradient.copy_(square).div_(1 - Math.Pow(Beta2, Steps)).sqrt_().add_(Epsilon);
        value.addcdiv_(mean, gradient, -rate / (1 - Math.Pow(Beta1, Steps)));
        gradient.zero_();
    }

    private void Each(SideBySide threads, Action<int> act)
    {
        void Half(int first)
        {
            using var still = no_grad();
            using var scope = NewDisposeScope();
            for (var n = first; n < this.weights.Count; n += 2) act(n);
        }
        threads.Do(() => Half(0), () => Half(1));
    }

    private static Tensor Empty(Tensor like) => zeros(like.shape).DetachFromDisposeScope();
}
