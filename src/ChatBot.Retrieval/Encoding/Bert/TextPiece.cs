namespace ChatBot.Retrieval.Encoding.Bert;

/// <summary>A piece of a word as the encoder reads it, and the range of the text that it was read from.</summary>
/// <param name="Id">Its number: the line of vocab.txt, counted from 0.</param>
/// <param name="Start">First UTF-16 code unit of the text.</param>
/// <param name="Length">UTF-16 code units; 0 for the tokens that enclose a text.</param>
public readonly record struct TextPiece(int Id, int Start, int Length)
{
    public int End => Start + Length;
}
