namespace ChatBot.Answers.Models;

/// <summary>Why a language model gave nothing to answer with.</summary>
public enum ModelFault
{
    /// <summary>Nothing answers at the endpoint, or the connection broke.</summary>
    Unreachable,

    /// <summary>It took longer than it may, or fell silent.</summary>
    TimedOut,

    /// <summary>The key, the sign-in or the rights are not right.</summary>
    NotSignedIn,

    /// <summary>The endpoint does not have the model.</summary>
    NoSuchModel,

    /// <summary>Too many requests, and no room in time.</summary>
    Busy,

    /// <summary>The endpoint failed, or said something that is no answer.</summary>
    Failed,

    /// <summary>The endpoint does not take the request as it is.</summary>
    Rejected,

    /// <summary>The budget of the answer or of the day is spent.</summary>
    OverBudget,

    /// <summary>The model declined to answer, or its output was filtered.</summary>
    Declined,
}
