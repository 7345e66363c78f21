namespace ChatBot.Retrieval.Encoding;

/// <summary>
/// Which encoder made a vector. Vectors are comparable only where it is equal; an index stores it and refuses another.
/// Every encoder of ours gives it as a service: <c>generator.GetService(typeof(EncoderIdentity))</c>.
/// </summary>
/// <param name="Name">Kind of the encoder, such as "arctic-xs".</param>
/// <param name="Dimensions">Length of its vectors.</param>
/// <param name="Hash">Hexadecimal SHA-256 of its weights, together with whatever else changes what it makes of a text.</param>
public sealed record EncoderIdentity(string Name, int Dimensions, string Hash)
{
    /// <summary>Such as "arctic-xs-384-81b4afa4".</summary>
    public override string ToString() => $"{Name}-{Dimensions}-{Hash[..Math.Min(8, Hash.Length)]}";
}
