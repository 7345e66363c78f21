using ChatBot.Language.Names;
using ChatBot.Language.Names.Given;
using ChatBot.Language.Words;

namespace ChatBot.Retrieval.Names;

/// <summary>A name of the articles, made ready for matching. It stays where articles come and go, and only its number changes.</summary>
internal sealed class KnownName
{
    private volatile int articles;

    /// <param name="written">As the articles write it, with the marks that tell sounds.</param>
    /// <param name="articles">In how many articles it stands so.</param>
    public KnownName(string written, int articles)
    {
        (Written, this.articles) = (written, articles);
        Folded = Fold(written);
        Skeleton = NameSkeleton.Of(Folded);
        Given = GivenNames.Of(Folded) is { IsKnown: true } given ? given : null;
    }

    /// <summary>As the articles write it, with the marks that tell sounds.</summary>
    public string Written { get; }

    /// <summary>As it is matched.</summary>
    public string Folded { get; }

    /// <summary>What its transliterations share.</summary>
    public string Skeleton { get; }

    /// <summary>What is known of it as a given name; null where it is none.</summary>
    public GivenName? Given { get; }

    /// <summary>In how many articles it stands; 0 where the last one has gone.</summary>
    public int Articles
    {
        get => articles;
        set => articles = value;
    }

    /// <summary>As the articles are indexed, without apostrophes and stops: O’Brien is obrien.</summary>
    public static string Fold(string name) => TextAnalyzer.OnlyWord(name) ?? Folding.Fold(name);
}
