using ChatBot.Retrieval.Learned;

namespace ChatBot.Learning.Trees;

/// <summary>Grows one tree against the gradients of a loss, splitting where the loss falls most (Chen and Guestrin 2016, equation
/// 7).</summary>
internal sealed class TreeGrower(IReadOnlyList<FeatureBins> bins, TreeTrainerOptions options)
{
    private const double LeastGain = 1e-6;

    public RegressionTree Grow(Gradients gradients, IReadOnlyList<int> features)
    {
        var nodes = new List<TreeNode>();
        Grow(nodes, [.. Enumerable.Range(0, gradients.First.Length)], depth: 0, gradients, features);
        return new(nodes);
    }

    private int Grow(List<TreeNode> nodes, int[] rows, int depth, Gradients gradients, IReadOnlyList<int> features)
    {
        double first = 0, second = 0;
        foreach (var row in rows)
            (first, second) = (first + gradients.First[row], second + gradients.Second[row]);
        var value = (float)(-options.Rate * first / (second + options.Regularisation));
        var at = nodes.Count;
        nodes.Add(TreeNode.Leaf(value));
        if (depth == options.Depth || FindSplit(rows, first, second, gradients, features) is not { } split)
            return at;

        var feature = bins[split.Feature];
        var left = Grow(nodes, [.. rows.Where(row => feature[row] <= split.Bin)], depth + 1, gradients, features);
        var right = Grow(nodes, [.. rows.Where(row => feature[row] > split.Bin)], depth + 1, gradients, features);
        nodes[at] = new(split.Feature, feature.Edge(split.Bin), left, right, value);
        return at;
    }

    private Split? FindSplit(int[] rows, double first, double second, Gradients gradients, IReadOnlyList<int> features)
    {
        Split? best = null;
        var most = LeastGain;
        var (firsts, seconds, counts) = (new double[FeatureBins.Most], new double[FeatureBins.Most], new int[FeatureBins.Most]);
        foreach (var feature in features)
        {
            Array.Clear(firsts);
            Array.Clear(seconds);
            Array.Clear(counts);
            foreach (var row in rows)
            {
                var bin = bins[feature][row];
                firsts[bin] += gradients.First[row];
                seconds[bin] += gradients.Second[row];
                counts[bin]++;
            }

            double leftFirst = 0, leftSecond = 0;
            var leftCount = 0;
            for (var bin = 0; bin < bins[feature].Edges; bin++)
            {
                (leftFirst, leftSecond, leftCount) = (leftFirst + firsts[bin], leftSecond + seconds[bin], leftCount + counts[bin]);
                if (leftCount < options.LeafRows || rows.Length - leftCount < options.LeafRows)
                    continue;
                var gain = Gain(leftFirst, leftSecond) + Gain(first - leftFirst, second - leftSecond) - Gain(first, second);
                if (gain > most)
                    (most, best) = (gain, new(feature, bin));
            }
        }

        return best;
    }

    private double Gain(double first, double second) => first * first / (second + options.Regularisation);

    private readonly record struct Split(int Feature, int Bin);
}
