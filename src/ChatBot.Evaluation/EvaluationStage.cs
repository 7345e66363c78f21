namespace ChatBot.Evaluation;

/// <summary>The two stages of a measurement, in order.</summary>
public enum EvaluationStage
{
    Ingesting,
    Asking,
}
