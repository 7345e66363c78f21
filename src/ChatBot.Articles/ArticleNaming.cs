namespace ChatBot.Articles;

/// <summary>What the id of an article comes from, and so what else is the same article.</summary>
public enum ArticleNaming
{
    /// <summary>Its source gives it: the same article wherever it is read from, unless it is plainly another one.</summary>
    Source,

    /// <summary>Its own web address: whatever else has this id is the same article.</summary>
    Address,

    /// <summary>The file that holds it and nothing else.</summary>
    File,

    /// <summary>The file, and what tells it from the others of that file.</summary>
    Record,
}
