namespace ChatBot.Learning.Trees;

/// <summary>First and second derivatives of a loss by the score of each row.</summary>
/// <param name="First">d loss / d score.</param>
/// <param name="Second">d² loss / d score², above 0.</param>
public readonly record struct Gradients(float[] First, float[] Second)
{
    private const float LeastSecond = 1e-4f;

    /// <summary>
    /// Cross-entropy between the softmax of a group's scores and its labels (ListNet: Cao et al. 2007). Groups without a right row teach
    /// nothing.
    /// </summary>
    public static Gradients OfRanking(IReadOnlyList<TrainingRow> rows, float[] scores)
    {
        var gradients = new Gradients(new float[rows.Count], new float[rows.Count]);
        Array.Fill(gradients.Second, LeastSecond);
        for (var first = 0; first < rows.Count;)
        {
            var end = first;
            var (highest, labels) = (float.MinValue, 0f);
            for (; end < rows.Count && rows[end].Group == rows[first].Group; end++)
                (highest, labels) = (MathF.Max(highest, scores[end]), labels + rows[end].Label);
            if (labels > 0)
            {
                var sum = 0f;
                for (var i = first; i < end; i++)
                    sum += MathF.Exp(scores[i] - highest);
                for (var i = first; i < end; i++)
                {
                    var probability = MathF.Exp(scores[i] - highest) / sum;
                    gradients.First[i] = probability - (rows[i].Label / labels);
                    gradients.Second[i] = MathF.Max(LeastSecond, probability * (1 - probability));
                }
            }

            first = end;
        }

        return gradients;
    }

    /// <summary>Cross-entropy between the logistic of each score and its label.</summary>
    public static Gradients OfProbability(IReadOnlyList<TrainingRow> rows, float[] scores)
    {
        var gradients = new Gradients(new float[rows.Count], new float[rows.Count]);
        for (var i = 0; i < rows.Count; i++)
        {
            var probability = 1 / (1 + MathF.Exp(-scores[i]));
            gradients.First[i] = probability - rows[i].Label;
            gradients.Second[i] = MathF.Max(LeastSecond, probability * (1 - probability));
        }

        return gradients;
    }
}
