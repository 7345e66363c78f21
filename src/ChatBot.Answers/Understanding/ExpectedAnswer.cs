namespace ChatBot.Answers.Understanding;

/// <summary>What kind of phrase answers a question.</summary>
public enum ExpectedAnswer
{
    /// <summary>Anything: what, yes or no, an order such as "tell me about".</summary>
    Statement,

    Person,
    Time,
    Place,
    Count,
    Duration,
    Reason,
    Manner,

    /// <summary>A sum of money: "how much did it cost".</summary>
    Money,

    /// <summary>How old somebody or something is.</summary>
    Age,

    /// <summary>What somebody or something is called.</summary>
    Name,
}
