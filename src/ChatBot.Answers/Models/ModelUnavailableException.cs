namespace ChatBot.Answers.Models;

/// <summary>The model could not be used. The message is one clear sentence for an operator; it holds no key and no text of a question.</summary>
public sealed class ModelUnavailableException(ModelFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public ModelFault Fault => fault;
}
