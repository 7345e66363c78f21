namespace ChatBot.Language.People;

/// <summary>A name as it stands somewhere: capitalised words side by side.</summary>
/// <param name="First">Its first word, titles included.</param>
/// <param name="Core">The first word behind its titles; behind <paramref name="Last"/> where it is nothing but titles.</param>
/// <param name="Last">Its last word.</param>
/// <param name="IsArticled">Whether "the" stands before it, as before the names of bodies and places.</param>
internal sealed record NameRun(int First, int Core, int Last, bool IsArticled)
{
    public int Length => Last - Core + 1;
}
