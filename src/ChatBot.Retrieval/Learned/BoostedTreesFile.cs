using System.Globalization;

namespace ChatBot.Retrieval.Learned;

/// <summary>
/// The text form of <see cref="BoostedTrees"/>: a line "trees 1", a line "bias B", one line "feature NAME" for each feature in order, and
/// for each tree a line "tree N" followed by N nodes, "leaf VALUE" or "split FEATURE THRESHOLD LEFT RIGHT VALUE". Numbers are written so
/// that they are read back to the same bits; lines that begin with # are remarks.
/// </summary>
public static class BoostedTreesFile
{
    private const string Header = "trees 1";

    public static void Write(BoostedTrees trees, TextWriter writer)
    {
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{Header}\nbias {trees.Bias:R}\n"));
        foreach (var feature in trees.Features)
            writer.Write($"feature {feature}\n");
        foreach (var tree in trees.Trees)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"tree {tree.Nodes.Count}\n"));
            foreach (var node in tree.Nodes)
                writer.Write(node.IsLeaf
                    ? string.Create(CultureInfo.InvariantCulture, $"leaf {node.Value:R}\n")
                    : string.Create(CultureInfo.InvariantCulture,
                        $"split {node.Feature} {node.Threshold:R} {node.Left} {node.Right} {node.Value:R}\n"));
        }
    }

    /// <exception cref="FormatException">The text is no such file; the message names the line.</exception>
    public static BoostedTrees Read(TextReader reader)
    {
        var lines = new Lines(reader);
        if (lines.Next() is not [var header, var version] || $"{header} {version}" != Header)
            throw lines.Wrong();
        var bias = lines.Next() is ["bias", var value] && double.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number
            : throw lines.Wrong();
        var features = new List<string>();
        var trees = new List<RegressionTree>();
        for (var line = lines.Next(); line is not null; line = lines.Next())
        {
            if (line is ["feature", .. var name] && name.Length > 0 && trees.Count == 0)
                features.Add(string.Join(' ', name));
            else if (line is ["tree", var count] && int.TryParse(count, CultureInfo.InvariantCulture, out var nodes) && nodes > 0)
                trees.Add(ReadTree(lines, nodes, features.Count));
            else
                throw lines.Wrong();
        }

        return new(features, bias, trees);
    }

    private static RegressionTree ReadTree(Lines lines, int count, int features)
    {
        var nodes = new List<TreeNode>();
        while (nodes.Count < count)
            nodes.Add(ReadNode(lines.Next(), features) ?? throw lines.Wrong());
        try
        {
            return new(nodes);
        }
        catch (ArgumentException)
        {
            throw lines.Wrong();
        }
    }

    private static TreeNode? ReadNode(string[]? line, int features) => line switch
    {
        ["leaf", var value] when Single(value, out var leaf) => TreeNode.Leaf(leaf),
        ["split", var feature, var threshold, var left, var right, var value]
            when Whole(feature, out var f) && f < features && Single(threshold, out var t) && Whole(left, out var l)
            && Whole(right, out var r) && Single(value, out var v)
            => new(f, t, l, r, v),
        _ => null,
    };

    private static bool Whole(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool Single(string text, out float number) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && float.IsFinite(number);

    private sealed class Lines(TextReader reader)
    {
        private int number;

        public string[]? Next()
        {
            string? line;
            do
            {
                line = reader.ReadLine();
                number++;
            }
            while (line is not null && (line.Length == 0 || line[0] == '#'));
            return line?.Split(' ');
        }

        public FormatException Wrong() =>
            new(string.Create(CultureInfo.InvariantCulture, $"Line {number} is not what a file of boosted trees holds there."));
    }
}
