namespace ChatBot.Host.Doctor;

/// <summary>Looks at one part of the product as it is set up. What goes wrong is a finding, or thrown and told as one.</summary>
internal interface ICheck
{
    string Part { get; }

    IAsyncEnumerable<Finding> RunAsync(CancellationToken cancellationToken);
}
