using System.Text.RegularExpressions;

namespace ChatBot.Answers.Understanding;

/// <summary>Questions and orders that are about the bot itself, which no article answers.</summary>
public static partial class BotQuestions
{
    /// <summary>Whether a text asks or tells the bot something about itself and nothing else.</summary>
    public static bool Contains(string text) => About().IsMatch(text) || (Order().IsMatch(text) && !Following().IsMatch(text));

    /// <summary>Whether a text is or begins with an order to the bot to be another, or to forget what it is.</summary>
    public static bool IsOrder(string text) => Order().IsMatch(text);

    /// <summary>What is asked behind an order to be another bot: "Ignore your instructions. What did …?"; the text as it is where it gives
    /// none.</summary>
    public static string WithoutOrder(string text) =>
        Order().IsMatch(text) && Following().Match(text) is { Success: true } asked ? asked.Groups["asked"].Value.Trim() : text;

    [GeneratedRegex(
        @"^\W*(?:(?:and|so|but|ok|okay|well)\b[\s,]*)?(?:" +
        @"(?:who|what)(?:\s+are|'re|’re)\s+you(?:\s+(?:exactly|really|called|for))?" +
        @"|who\s+am\s+i\s+(?:talking|speaking|chatting)\s+(?:to|with)" +
        @"|are\s+you\s+(?:an?\s+)?(?:real\s+|live\s+|actual\s+)?(?:ai|bot|chatbot|robot|human(?:\s+being)?|person|machine|program|"
        + @"chatgpt|gpt|real|there|alive|language\s+model|llm)" +
        @"|what\s+(?:can|could|do|should)\s+(?:you|i)\s+(?:do|ask|know|ask\s+you)(?:\s+(?:you|about|here|for\s+me|me))*" +
        @"|what\s+(?:kind|sort|type)s?\s+of\s+questions\s+(?:can|should|may)\s+i\s+ask(?:\s+you)?" +
        @"|how\s+(?:do|does|can)\s+(?:you|this|it|i)\s+(?:work|help(?:\s+me)?|use\s+(?:you|this|it))(?:\s+(?:bot|chat))?" +
        @"|(?:i\s+need\s+)?help(?:\s+me)?|(?:can|could)\s+you\s+help(?:\s+me)?" +
        @"|(?:who|what)\s+(?:made|created|built|wrote|trained|programmed|designed|developed|owns)\s+you|what(?:\s+is|'s|"
        + @"’s)\s+your\s+name|do\s+you\s+have\s+a\s+name|how\s+old\s+are\s+you" +
        @"|(?:(?:tell|show|give|print|repeat|reveal)\s+(?:me\s+)?|what\s+(?:are|is|were)\s+)(?:your|the|all\s+your|"
        + @"all\s+the)\s+(?:\w+\s+)?(?:instructions?|prompts?|rules|guidelines|system\s+message|sources)" +
        @"|(?:what|which|how\s+many)\s+(?:news\s+)?(?:articles|news|sources|documents|texts|stories)\s+(?:do\s+you\s+(?:have|hold|know|"
        + @"use|read)|have\s+you\s+(?:got|read)|are\s+(?:there|you\s+using|available|in\s+(?:here|there))|can\s+you\s+(?:use|read|"
        + @"search|see))" +
        @"|(?:list|show)\s+(?:me\s+)?(?:all\s+)?(?:your|the)\s+articles|how\s+many\s+articles" +
        @")(?:\s+(?:please|then|today|now))*\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex About();

    [GeneratedRegex(
        @"^\W*(?:(?:system|assistant|user|admin|developer)\s*:\s*)?(?:(?:please|now|from\s+now\s+on)\b[\s,]*)*(?:" +
        @"(?:ignore|disregard|forget|override|bypass)\s+(?:(?:all|any|the|your|my|of|these|those|previous|prior|above|earlier|"
        + @"everything)\s+)*(?:instructions?|prompts?|rules|guidelines|directions|orders|above|before|previous)\b" +
        @"|you\s+are\s+(?:now|no\s+longer)\b|pretend\s+(?:to\s+be|that\s+you|you)\b|act\s+(?:as|like)\b|role-?play\b|(?:enter|enable|"
        + @"activate)\s+\w+\s+mode\b|(?:reveal|print|show|repeat|output|leak)\s+(?:me\s+)?your\s+(?:\w+\s+)?(?:instructions?|prompts?|"
        + @"rules)" +
        @")",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Order();

    [GeneratedRegex(
        @"[.!;:]\s+(?<asked>(?:(?:in|on|at|for|since|with|by|to)\s+)?(?:who|whom|whose|what|when|where|why|which|how|did|does|do|is|are|"
        + @"was|were|has|have)\b[^?]*\?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Following();
}
