namespace ChatBot.Language.Quotations;

/// <summary>What the neighbours of a quotation mark say of it.</summary>
internal enum MarkShape
{
    /// <summary>Parts words on both sides, or none: either.</summary>
    Unclear,

    /// <summary>Stands before a word, behind white space or at a paragraph's start.</summary>
    Opening,

    /// <summary>Stands behind a word or a stop, before white space or at a paragraph's end.</summary>
    Closing,
}
