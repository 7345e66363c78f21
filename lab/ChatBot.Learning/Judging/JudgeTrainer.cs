using ChatBot.Answers.Evidence.Judging;
using ChatBot.Evaluation;
using ChatBot.Learning.Trees;
using ChatBot.Retrieval.Learned;

namespace ChatBot.Learning.Judging;

/// <summary>Learns which sentence answers.</summary>
public static class JudgeTrainer
{
    /// <summary>Trees learnt from all examples.</summary>
    public static BoostedTrees Train(IReadOnlyList<JudgedExample> examples, JudgeOptions options) =>
        TreeTrainer.Rank(SentenceFeatures.Names, Rows(examples, options), options.Trees);

    /// <summary>The score of each row of each example by trees that were learnt without the example's fold.</summary>
    public static IReadOnlyList<double[]> CrossValidate(IReadOnlyList<JudgedExample> examples, JudgeOptions options)
    {
        var scores = new double[examples.Count][];
        for (var fold = 0; fold < options.Folds; fold++)
        {
            var trees = Train([.. examples.Where(example => Folds.Of(example.Fold, options.Folds) != fold)], options);
            for (var i = 0; i < examples.Count; i++)
            {
                if (Folds.Of(examples[i].Fold, options.Folds) == fold)
                    scores[i] = [.. examples[i].Rows.Select(row => trees.Score(row))];
            }
        }

        return scores;
    }

    private static List<TrainingRow> Rows(IReadOnlyList<JudgedExample> examples, JudgeOptions options)
    {
        var learnt = examples
            .Where(example => example.IsLearnable)
            .GroupBy(example => (example.Set, example.Type))
            .SelectMany(type => type.Take(options.MostOfType));
        return [.. learnt.SelectMany((example, group) =>
            example.Rows.Zip(example.Labels, (row, label) => new TrainingRow(row, label, group)))];
    }
}
