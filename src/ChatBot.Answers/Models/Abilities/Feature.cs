namespace ChatBot.Answers.Models.Abilities;

/// <summary>Something of a request that an endpoint or a model may not take.</summary>
internal enum Feature
{
    StructuredOutput,
    Tools,

    /// <summary>Models that reason may call functions, and do not take that they call one at a time.</summary>
    OneCallAtATime,

    /// <summary>Models that reason take no temperature but their own.</summary>
    Temperature,
}
