using System.Collections.Frozen;
using ChatBot.Language.Names;
using ChatBot.Language.Words;

namespace ChatBot.Articles.Outline;

/// <summary>What tells two words that a source ran together ("PutinSteve") from names that are written so ("YouTube").</summary>
internal static class Glue
{
    private const int ShortestLeft = 3;
    private const int LongestPrefix = 5;

    /// <summary>Parts of names that are followed by a capital, beside the particles: MacArthur, FitzGerald.</summary>
    private static readonly FrozenSet<string> NamePrefixes =
        FrozenSet.ToFrozenSet(["Mac", "Fitz", "Des", "San", "Las", "Los", "Saint"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Brands = FrozenSet.ToFrozenSet(
        [
            "YouTube", "WhatsApp", "FaceTime", "PayPal", "LinkedIn", "BuzzFeed", "HuffPost", "TikTok", "SnapChat", "PowerPoint",
            "PlayStation", "MasterCard", "AstraZeneca", "GlaxoSmithKline", "HarperCollins", "SoundCloud", "BlackRock", "BlackBerry",
            "GoFundMe", "GoDaddy", "WeWork", "DeepMind", "DeepSeek", "DreamWorks", "EuroNews", "FactCheck", "PolitiFact", "FiveThirtyEight",
            "HealthCare", "CareFirst", "CrowdStrike", "DoorDash", "DuckDuckGo", "MasterChef", "NewsNation", "NewsGuard",
            "PricewaterhouseCoopers",
            "RealClearPolitics", "ProPublica", "SalesForce", "SpaceShip", "StarLink", "SunTrust", "SurveyMonkey", "ThinkPad", "TripAdvisor",
            "TruthSocial", "UnitedHealth", "UnitedHealthcare", "WikiLeaks", "WordPress", "WarnerMedia", "ExxonMobil", "ConocoPhillips",
            "FedEx", "FreeBSD", "GitHub", "GitLab", "JetBlue", "LexisNexis", "PayPoint", "PepsiCo", "PetSmart", "AccuWeather",
            "AeroVironment",
            "AmeriCorps", "AmeriCares", "CentCom", "EpiPen", "EuroMaidan", "FanDuel", "DraftKings", "MedStar", "MoveOn", "NewsMax",
            "OxyContin",
            "RottenTomatoes", "BioNTech", "SmartNews", "InfoWars", "CloudFlare", "CoinDesk", "OnlyFans", "OceanGate",
            "QuickBooks", "SeaWorld",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Openers = FrozenSet.ToFrozenSet(
        [
            "The", "This", "That", "These", "Those", "There", "They", "Then", "He", "She", "It", "We", "You", "His", "Her", "Its", "Our",
            "Their", "In", "On", "At", "By", "For", "From", "With", "After", "Before", "When", "While", "As", "But", "And", "Or", "If",
            "An", "According", "However", "Meanwhile", "Although", "Despite", "Since", "Following", "What", "Who", "Why", "How", "Where",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PrefixesBySpan =
        NamePrefixes.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BrandsBySpan =
        Brands.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OpenersBySpan =
        Openers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the parts of a token are two words by their letters: "PutinSteve", "reachedThe"; not "OpenAI",
    /// "DeSantis".</summary>
    /// <param name="token">The whole run of letters.</param>
    /// <param name="at">Where the right part begins.</param>
    public static bool IsLikely(ReadOnlySpan<char> token, int at)
    {
        var left = token[..at];
        var right = token[at..];
        return left.Length >= ShortestLeft
            && char.IsUpper(right[0]) && right.Length >= 2 && AreLower(right[1..]) && AreLower(left[1..])
            && !IsPrefix(left) && !BrandsBySpan.Contains(token);
    }

    /// <summary>Whether a word is one that sentences begin with rather than the second half of a name.</summary>
    public static bool IsOpener(ReadOnlySpan<char> word) => OpenersBySpan.Contains(word);

    // "VanDyke", "FitzGerald".
    private static bool IsPrefix(ReadOnlySpan<char> part) =>
        part.Length <= LongestPrefix && (PrefixesBySpan.Contains(part) || NameReader.IsParticle(Folding.Fold(part)));

    private static bool AreLower(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            if (!char.IsLower(letter))
                return false;
        }
        return true;
    }
}
